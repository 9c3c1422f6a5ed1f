using Careline.Native;

namespace Careline;

/// <summary>Statuses of the C ABI; docs/errors.md says of each when it comes and what to do. The values never change.</summary>
public enum CarelineStatus
{
    /// <summary>No failure.</summary>
    Ok = 0,

    /// <summary>NULL, a bad enumeration value or a bad combination.</summary>
    InvalidArgument = -1,

    /// <summary>Ill-formed text; the offset is the first ill-formed byte.</summary>
    InvalidUtf8 = -2,

    /// <summary>Over a documented limit; nothing was cut.</summary>
    TooLarge = -3,

    /// <summary>Out of memory.</summary>
    NoMemory = -4,

    /// <summary>A file, asset, label or record is not there.</summary>
    NotFound = -5,

    /// <summary>Reading or writing failed.</summary>
    Io = -6,

    /// <summary>Digest, format or signature of a model or asset is wrong.</summary>
    BadModel = -7,

    /// <summary>The policy is refused; line and column say where.</summary>
    BadPolicy = -8,

    /// <summary>The record could not be written, so the call is refused.</summary>
    AuditUnavailable = -9,

    /// <summary>Wrong or missing key.</summary>
    AuditKey = -10,

    /// <summary>The log is damaged.</summary>
    AuditDamaged = -11,

    /// <summary>The store is not encrypted.</summary>
    AuditPlaintext = -12,

    /// <summary>Another process owns the log.</summary>
    AuditLocked = -13,

    /// <summary>The log was changed.</summary>
    AuditTampered = -14,

    /// <summary>A handle of the parent process was used in the child.</summary>
    Forked = -15,

    /// <summary>Not now: the object is in another state.</summary>
    BadState = -16,

    /// <summary>Not in a closed vocabulary.</summary>
    UnknownLabel = -17,

    /// <summary>Role or purpose does not allow it.</summary>
    Denied = -18,

    /// <summary>This build or platform does not do it.</summary>
    Unsupported = -19,

    /// <summary>A defect of careline; please report it.</summary>
    Internal = -20,
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
