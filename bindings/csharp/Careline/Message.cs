using Careline.Native;

namespace Careline;

/// <summary>What the host knows about a message beside its text. Nothing is required.</summary>
public sealed record MessageInfo
{
    /// <summary>Correlation id; goes into records, so it must not be PHI.</summary>
    public string Id { get; init; } = "";

    /// <summary>Page class of the host, such as "billing".</summary>
    public string Page { get; init; } = "";

    /// <summary>Role of whoever sees the result; a role of the policy.</summary>
    public string Role { get; init; } = "";

    /// <summary>What the role needs it for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Reference of the patient; stored as a keyed tag only.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where the message came from.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who wrote it.</summary>
    public Speaker Speaker { get; init; }

    /// <summary>Unknown: identified from the text.</summary>
    public Language Language { get; init; }

    /// <summary>Identity check done by the host; null when there was none.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether anybody answers at the moment.</summary>
    public Hours Hours { get; init; } = Hours.Unknown;

    internal static readonly MessageInfo None = new();

    internal delegate T Use<T>(ref MessageStruct message);

    /// <summary>Calls <paramref name="use"/> with the native message; everything is pinned meanwhile.</summary>
    internal unsafe T With<T>(ReadOnlySpan<byte> text, Use<T> use)
    {
        byte[] id = Utf8.Bytes(Id), page = Utf8.Bytes(Page), role = Utf8.Bytes(Role),
            purpose = Utf8.Bytes(Purpose), subject = Utf8.Bytes(Subject);
        fixed (byte* t = text, i = id, p = page, r = role, u = purpose, s = subject)
        {
            MessageStruct message;
            NativeMethods.careline_message_init(&message);
            message.text = t;
            message.text_size = (nuint)text.Length;
            message.id = i;
            message.id_size = (nuint)id.Length;
            message.page = p;
            message.page_size = (nuint)page.Length;
            message.role = r;
            message.role_size = (nuint)role.Length;
            message.purpose = u;
            message.purpose_size = (nuint)purpose.Length;
            message.subject = s;
            message.subject_size = (nuint)subject.Length;
            message.channel = (int)Channel;
            message.speaker = (int)Speaker;
            message.language = (int)Language;
            message.verified = Verified is bool v ? (v ? 1 : 0) : -1;
            message.open_hours = (int)Hours;
            return use(ref message);
        }
    }
}
