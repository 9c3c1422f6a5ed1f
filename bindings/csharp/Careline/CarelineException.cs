using System.Text;
using Careline.Native;

namespace Careline;

/// <summary>Statuses of the C ABI. The values never change.</summary>
public enum CarelineStatus
{
#pragma warning disable CS1591 // docs/errors.md says of each when it comes and what to do.
    Ok = 0, InvalidArgument = -1, InvalidUtf8 = -2, TooLarge = -3, NoMemory = -4, NotFound = -5, Io = -6,
    BadModel = -7, BadPolicy = -8, AuditUnavailable = -9, AuditKey = -10, AuditDamaged = -11,
    AuditPlaintext = -12, AuditLocked = -13, AuditTampered = -14, Forked = -15, BadState = -16,
    UnknownLabel = -17, Denied = -18, Unsupported = -19, Internal = -20,
#pragma warning restore CS1591
}

/// <summary>What went wrong and where. The message never holds message text or PHI.</summary>
public sealed class CarelineException : Exception
{
    internal CarelineException(CarelineStatus status, string message, long offset, int line, int column)
        : base(message)
    {
        Status = status;
        Offset = offset;
        Line = line;
        Column = column;
    }

    /// <summary>Which kind of failure.</summary>
    public CarelineStatus Status { get; }

    /// <summary>Byte offset into the UTF-8 input, index of a batch item, or -1.</summary>
    public long Offset { get; }

    /// <summary>1-based line of a policy or configuration file, or 0.</summary>
    public int Line { get; }

    /// <summary>1-based column, or 0.</summary>
    public int Column { get; }

    /// <summary>Throws what a status and its owned error object say; frees the object.</summary>
    internal static unsafe void ThrowIfFailed(int status, nint error)
    {
        if (status == 0) return;
        if (error == 0)
        {
            throw new CarelineException((CarelineStatus)status, Utf8.Read(NativeMethods.careline_status_name(status)), -1, 0, 0);
        }
        try
        {
            throw new CarelineException((CarelineStatus)status, Utf8.Read(NativeMethods.careline_error_message(error)),
                NativeMethods.careline_error_offset(error), NativeMethods.careline_error_line(error),
                NativeMethods.careline_error_column(error));
        }
        finally
        {
            NativeMethods.careline_error_free(error);
        }
    }
}

/// <summary>UTF-8 across the boundary.</summary>
internal static unsafe class Utf8
{
    // Lone surrogates are an error, not a silent U+FFFD.
    private static readonly UTF8Encoding Strict = new(false, true);

    internal static string Read(byte* text) => text == null ? "" : Read(text, (nuint)Length(text));

    internal static string Read(byte* text, nuint size) =>
        text == null ? "" : Encoding.UTF8.GetString(text, checked((int)size));

    internal static byte[] Bytes(ReadOnlySpan<char> text)
    {
        try
        {
            byte[] bytes = new byte[Strict.GetByteCount(text)];
            Strict.GetBytes(text, bytes);
            return bytes;
        }
        catch (EncoderFallbackException reason)
        {
            throw new CarelineException(CarelineStatus.InvalidUtf8, "the text holds a lone surrogate", reason.Index, 0, 0);
        }
    }

    private static int Length(byte* text)
    {
        byte* end = text;
        while (*end != 0) ++end;
        return (int)(end - text);
    }
}
