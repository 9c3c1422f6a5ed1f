using System.Text.Json;
using Careline.Native;

namespace Careline;

/// <summary>How a log is opened.</summary>
public sealed record AuditOptions
{
    /// <summary>Folder of the log.</summary>
    public required string Directory { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Key { get; init; }

    /// <summary>Name of the log in checkpoints; needed to create one.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Create the log if the folder holds none.</summary>
    public bool Create { get; init; }

    /// <summary>Survives a crash of the process, not of the machine.</summary>
    public bool Relaxed { get; init; }

    /// <summary>Appending gives up after this many milliseconds.</summary>
    public uint DeadlineMilliseconds { get; init; } = 2000;
}

/// <summary>An encrypted, tamper-evident log. One process owns a log; threads may share it.</summary>
public sealed unsafe class AuditLog : IDisposable
{
    private readonly AuditHandle _handle;

    /// <summary>Opens or creates a log.</summary>
    /// <exception cref="CarelineException">AuditKey, AuditDamaged, AuditPlaintext, AuditLocked, NotFound, Io.</exception>
    public AuditLog(AuditOptions options)
    {
        Loader.EnsureLoaded();
        byte[] directory = Utf8.Bytes(options.Directory), origin = Utf8.Bytes(options.Origin);
        fixed (byte* d = directory, o = origin, k = options.Key)
        {
            Native.AuditOptions native;
            NativeMethods.careline_audit_options_init(&native);
            native.directory = d;
            native.directory_size = (nuint)directory.Length;
            native.origin = o;
            native.origin_size = (nuint)origin.Length;
            native.key = k;
            native.key_size = (nuint)options.Key.Length;
            native.create = options.Create ? 1 : 0;
            native.durability = options.Relaxed ? 1 : 0;
            native.deadline_ms = options.DeadlineMilliseconds;
            nint audit, error;
            CarelineException.ThrowIfFailed(NativeMethods.careline_audit_open(&native, &audit, &error), error);
            _handle = new AuditHandle(audit);
        }
    }

    internal AuditHandle Handle => _handle;

    /// <summary>"NAME+hash+base64": what an auditor needs to verify the log.</summary>
    public string VerifierKey => Text((a, o, e) => NativeMethods.careline_audit_verifier_key(a, o, e));

    /// <summary>The newest signed checkpoint; signs one first if entries came after the last.</summary>
    public string Checkpoint() => Text((a, o, e) => NativeMethods.careline_audit_checkpoint(a, o, e));

    /// <summary>Appends an entry of the host's own, durable on return; returns its index.</summary>
    public ulong Append(string entryJson)
    {
        byte[] bytes = Utf8.Bytes(entryJson);
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            ulong sequence;
            nint error;
            fixed (byte* p = bytes)
            {
                CarelineException.ThrowIfFailed(NativeMethods.careline_audit_append(
                    _handle.DangerousGetHandle(), p, (nuint)bytes.Length, &sequence, &error), error);
            }
            return sequence;
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }

    /// <summary>Entries as JSON objects; the filter needs "role" and "purpose". The query is recorded.</summary>
    public IReadOnlyList<JsonElement> Query(string filterJson)
    {
        byte[] bytes = Utf8.Bytes(filterJson);
        string lines = Text((a, o, e) =>
        {
            fixed (byte* p = bytes) return NativeMethods.careline_audit_query(a, p, (nuint)bytes.Length, o, e);
        });
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using JsonDocument parsed = JsonDocument.Parse(line);
            return parsed.RootElement.Clone();
        }).ToList();
    }

    /// <summary>Verifies a log that no process has open, or an exported bundle.</summary>
    public static Report Verify(string path, string verifierKey = "", byte[]? key = null, string knownCheckpoint = "")
    {
        Loader.EnsureLoaded();
        byte[] p = Utf8.Bytes(path), v = Utf8.Bytes(verifierKey), c = Utf8.Bytes(knownCheckpoint);
        return Conversion.TakeReport((o, e) =>
        {
            fixed (byte* pp = p, vp = v, cp = c, kp = key)
            {
                VerifyOptions native;
                NativeMethods.careline_audit_verify_options_init(&native);
                native.path = pp;
                native.path_size = (nuint)p.Length;
                native.verifier_key = vp;
                native.verifier_key_size = (nuint)v.Length;
                native.key = kp;
                native.key_size = (nuint)(key?.Length ?? 0);
                native.known_checkpoint = cp;
                native.known_checkpoint_size = (nuint)c.Length;
                return NativeMethods.careline_audit_verify(&native, o, e);
            }
        });
    }

    /// <summary>Writes a last checkpoint and says so if that fails; Dispose does not.</summary>
    public void Close()
    {
        nint error;
        CarelineException.ThrowIfFailed(NativeMethods.careline_audit_close(_handle.Surrender(), &error), error);
    }

    /// <summary>Closes without a report.</summary>
    public void Dispose() => _handle.Dispose();

    private delegate int TextCall(nint audit, nint* result, nint* error);

    private string Text(TextCall call)
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            nint audit = _handle.DangerousGetHandle();
            return Conversion.TakeText((o, e) => call(audit, o, e));
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }
}
