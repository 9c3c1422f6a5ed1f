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

    internal int LabelRoom => Labels.Room(Id.Length + Page.Length + Role.Length + Purpose.Length + Subject.Length);

    internal unsafe void WriteTo(MessageStruct* message, scoped ref Labels labels)
    {
        message->id = labels.Put(Id, out message->id_size);
        message->page = labels.Put(Page, out message->page_size);
        message->role = labels.Put(Role, out message->role_size);
        message->purpose = labels.Put(Purpose, out message->purpose_size);
        message->subject = labels.Put(Subject, out message->subject_size);
        message->channel = (int)Channel;
        message->speaker = (int)Speaker;
        message->language = (int)Language;
        message->verified = Verified is bool v ? (v ? 1 : 0) : -1;
        message->open_hours = (int)Hours;
    }
}

/// <summary>How PHI is replaced.</summary>
public sealed record RedactionOptions
{
    /// <summary>For all kinds.</summary>
    public RedactionOperator Operator { get; init; } = RedactionOperator.Placeholder;

    /// <summary>safe_harbor, strict or limited_data_set; ignored with a role.</summary>
    public string Profile { get; init; } = "safe_harbor";

    /// <summary>Minimum necessary: a role of the policy.</summary>
    public string Role { get; init; } = "";

    /// <summary>What the role needs it for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Mask: trailing letters and digits left visible.</summary>
    public uint MaskKeepLast { get; init; }

    internal static readonly RedactionOptions None = new();

    internal int LabelRoom => Labels.Room(Profile.Length + Role.Length + Purpose.Length);

    internal unsafe void WriteTo(RedactOptionsStruct* options, scoped ref Labels labels)
    {
        options->redact_operator = (int)Operator;
        options->profile = labels.Put(Profile, out options->profile_size);
        options->role = labels.Put(Role, out options->role_size);
        options->purpose = labels.Put(Purpose, out options->purpose_size);
        options->mask_keep_last = MaskKeepLast;
    }
}
