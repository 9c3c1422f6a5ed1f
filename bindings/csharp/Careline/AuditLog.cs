using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
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

    /// <summary>Create the log and refuse one that is there.</summary>
    public bool MustBeNew { get; init; }

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
            native.create = options.MustBeNew ? 2 : options.Create ? 1 : 0;
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
    public IReadOnlyList<JsonElement> Query(string filterJson) => Lines(filterJson, (a, p, n, o, e) =>
        NativeMethods.careline_audit_query(a, p, n, o, e));

    /// <summary>Writes entries or a bundle to a stream; the request needs "format", "role" and "purpose". Recorded first.</summary>
    public ulong Export(string requestJson, Stream destination)
    {
        byte[] request = Utf8.Bytes(requestJson);
        Sink sink = new(destination);
        GCHandle self = GCHandle.Alloc(sink);
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            ulong entries;
            nint error;
            int status;
            fixed (byte* r = request)
            {
                status = NativeMethods.careline_audit_export(_handle.DangerousGetHandle(), r, (nuint)request.Length, &Forward,
                    (void*)GCHandle.ToIntPtr(self), &entries, &error);
            }
            if (sink.Failure is not null)
            {
                NativeMethods.careline_error_free(error);
                ExceptionDispatchInfo.Throw(sink.Failure);
            }
            CarelineException.ThrowIfFailed(status, error);
            return entries;
        }
        finally
        {
            if (held) _handle.DangerousRelease();
            self.Free();
        }
    }

    /// <summary>Accounting of disclosures of one subject as JSON objects; the request needs "subject", "role", "purpose".</summary>
    public IReadOnlyList<JsonElement> Disclosures(string requestJson) => Lines(requestJson, (a, p, n, o, e) =>
        NativeMethods.careline_audit_disclosures(a, p, n, o, e));

    /// <summary>Evidence for one entry: a C2SP tlog-proof against the newest checkpoint.</summary>
    public string Proof(ulong sequence) => Text((a, o, e) => NativeMethods.careline_audit_proof(a, sequence, o, e));

    /// <summary>Starts a new epoch; with a key the keyring is wrapped with it from now on.</summary>
    public void Rotate(byte[]? newKey = null) => Done((a, e) =>
    {
        fixed (byte* k = newKey) return NativeMethods.careline_audit_rotate(a, k, (nuint)(newKey?.Length ?? 0), e);
    });

    /// <summary>Destroys the keys of old epochs; the request needs "role" and "purpose". Returns the receipt as JSON.</summary>
    public string Purge(string requestJson)
    {
        byte[] bytes = Utf8.Bytes(requestJson);
        return Text((a, o, e) =>
        {
            fixed (byte* p = bytes) return NativeMethods.careline_audit_purge(a, p, (nuint)bytes.Length, o, e);
        });
    }

    /// <summary>Places or lifts a legal hold; the request needs "name", "placed", "role", "purpose".</summary>
    public void Hold(string requestJson)
    {
        byte[] bytes = Utf8.Bytes(requestJson);
        Done((a, e) =>
        {
            fixed (byte* p = bytes) return NativeMethods.careline_audit_hold(a, p, (nuint)bytes.Length, e);
        });
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

    private delegate int DoneCall(nint audit, nint* error);

    private delegate int LinesCall(nint audit, byte* request, nuint size, nint* result, nint* error);

    // The destination of an export; an exception of the stream waits here until the native call is over.
    private sealed class Sink(Stream destination)
    {
        public Stream Destination { get; } = destination;

        public Exception? Failure { get; set; }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Forward(void* user, byte* data, nuint size)
    {
        Sink sink = (Sink)GCHandle.FromIntPtr((nint)user).Target!;
        try
        {
            sink.Destination.Write(new ReadOnlySpan<byte>(data, checked((int)size)));
            return 1;
        }
        catch (Exception failure)
        {
            sink.Failure = failure;
            return 0;
        }
    }

    private void Done(DoneCall call)
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            nint error;
            CarelineException.ThrowIfFailed(call(_handle.DangerousGetHandle(), &error), error);
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }

    private List<JsonElement> Lines(string requestJson, LinesCall call)
    {
        byte[] bytes = Utf8.Bytes(requestJson);
        string lines = Text((a, o, e) =>
        {
            fixed (byte* p = bytes) return call(a, p, (nuint)bytes.Length, o, e);
        });
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using JsonDocument parsed = JsonDocument.Parse(line);
            return parsed.RootElement.Clone();
        }).ToList();
    }

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
