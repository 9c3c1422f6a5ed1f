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

    /// <summary>What appending does when the log cannot take an entry at once.</summary>
    public WhenBlocked WhenBlocked { get; init; } = WhenBlocked.Reject;

    /// <summary>An existing folder, best on another disk; needed to spill.</summary>
    public string SpillDirectory { get; init; } = "";

    /// <summary>Entries that may wait for the writer.</summary>
    public uint QueueEntries { get; init; } = 4096;

    /// <summary>Free space of the log's file system below which it stops.</summary>
    public ulong LowWaterBytes { get; init; } = 64UL << 20;
}

/// <summary>What appending does when the log cannot take an entry at once: full queue, full or failing disk.</summary>
public enum WhenBlocked
{
    /// <summary>It fails; at once if the queue is full.</summary>
    Reject = 0,

    /// <summary>It waits for a place in the queue, within the deadline.</summary>
    Block = 1,

    /// <summary>The entry is kept, durable and encrypted, in the spill directory and merged into the log later.</summary>
    Spill = 2,
}

/// <summary>An encrypted, tamper-evident log. One process owns a log; threads may share it.</summary>
public sealed unsafe partial class AuditLog : IDisposable
{
    private readonly AuditHandle _handle;

    /// <summary>Opens or creates a log.</summary>
    /// <exception cref="CarelineException">AuditKey, AuditDamaged, AuditPlaintext, AuditLocked, NotFound, Io.</exception>
    public AuditLog(AuditOptions options)
    {
        Loader.EnsureLoaded();
        fixed (byte* d = Utf8.Bytes(options.Directory, out nuint directorySize), o = Utf8.Bytes(options.Origin, out nuint originSize),
            k = options.Key, spill = Utf8.Bytes(options.SpillDirectory, out nuint spillSize))
        {
            Native.AuditOptions native;
            NativeMethods.careline_audit_options_init(&native);
            native.directory = d;
            native.directory_size = directorySize;
            native.origin = o;
            native.origin_size = originSize;
            native.key = k;
            native.key_size = (nuint)options.Key.Length;
            native.create = options.MustBeNew ? 2 : options.Create ? 1 : 0;
            native.durability = options.Relaxed ? 1 : 0;
            native.deadline_ms = options.DeadlineMilliseconds;
            native.when_blocked = (int)options.WhenBlocked;
            native.spill_directory = spill;
            native.spill_directory_size = spillSize;
            native.queue_entries = options.QueueEntries;
            native.low_water_bytes = options.LowWaterBytes;
            nint audit, error;
            Take.Done(NativeMethods.careline_audit_open(&native, &audit, &error), error);
            _handle = new AuditHandle(audit);
        }
    }

    internal AuditHandle Handle => _handle;

    /// <summary>"NAME+hash+base64": what an auditor needs to verify the log.</summary>
    public string VerifierKey
    {
        get
        {
            nint text, error;
            return Take.Text(NativeMethods.careline_audit_verifier_key(_handle, &text, &error), text, error);
        }
    }

    /// <summary>The newest signed checkpoint; signs one first if entries came after the last.</summary>
    public string Checkpoint()
    {
        nint text, error;
        return Take.Text(NativeMethods.careline_audit_checkpoint(_handle, &text, &error), text, error);
    }

    /// <summary>Appends an entry of the host's own, durable on return; returns its index.</summary>
    public ulong Append(string entryJson)
    {
        ulong sequence;
        nint error;
        fixed (byte* p = Utf8.Bytes(entryJson, out nuint n))
        {
            Take.Done(NativeMethods.careline_audit_append(_handle, p, n, &sequence, &error), error);
        }
        return sequence;
    }

    /// <summary>Entries as JSON objects; the filter needs "role" and "purpose". The query is recorded.</summary>
    public IReadOnlyList<JsonElement> Query(string filterJson)
    {
        nint text, error;
        fixed (byte* p = Utf8.Bytes(filterJson, out nuint n))
        {
            return Lines(Take.Text(NativeMethods.careline_audit_query(_handle, p, n, &text, &error), text, error));
        }
    }

    /// <summary>Writes entries or a bundle to a stream; the request needs "format", "role" and "purpose". Recorded first.</summary>
    public ulong Export(string requestJson, Stream destination)
    {
        Sink sink = new(destination);
        GCHandle self = GCHandle.Alloc(sink);
        try
        {
            ulong entries;
            nint error;
            int status;
            fixed (byte* r = Utf8.Bytes(requestJson, out nuint n))
            {
                status = NativeMethods.careline_audit_export(_handle, r, n, &Forward, (void*)GCHandle.ToIntPtr(self), &entries, &error);
            }
            if (sink.Failure is not null)
            {
                NativeMethods.careline_error_free(error);
                ExceptionDispatchInfo.Throw(sink.Failure);
            }
            Take.Done(status, error);
            return entries;
        }
        finally
        {
            self.Free();
        }
    }

    /// <summary>Accounting of disclosures of one subject as JSON objects; the request needs "subject", "role", "purpose".</summary>
    public IReadOnlyList<JsonElement> Disclosures(string requestJson)
    {
        nint text, error;
        fixed (byte* p = Utf8.Bytes(requestJson, out nuint n))
        {
            return Lines(Take.Text(NativeMethods.careline_audit_disclosures(_handle, p, n, &text, &error), text, error));
        }
    }

    /// <summary>What the entries say of the service, as JSON (docs/reports.md), of this log and of further ones read with it.
    /// The request needs "role" and "purpose". Recorded as a query in every log.</summary>
    public string Report(string requestJson, params AuditLog[] further)
    {
        AuditLog[] logs = [this, .. further];
        nint[] handles = new nint[logs.Length];
        bool[] held = new bool[logs.Length];
        try
        {
            for (int i = 0; i < logs.Length; ++i)
            {
                logs[i]._handle.DangerousAddRef(ref held[i]);
                handles[i] = logs[i]._handle.DangerousGetHandle();
            }
            nint text, error;
            fixed (nint* h = handles)
            fixed (byte* p = Utf8.Bytes(requestJson, out nuint n))
            {
                return Take.Text(NativeMethods.careline_audit_report(h, (nuint)handles.Length, p, n, &text, &error), text, error);
            }
        }
        finally
        {
            for (int i = 0; i < logs.Length; ++i)
            {
                if (held[i]) logs[i]._handle.DangerousRelease();
            }
        }
    }

    /// <summary>Evidence for one entry: a C2SP tlog-proof against the newest checkpoint.</summary>
    public string Proof(ulong sequence)
    {
        nint text, error;
        return Take.Text(NativeMethods.careline_audit_proof(_handle, sequence, &text, &error), text, error);
    }

    /// <summary>Starts a new epoch; with a key the keyring is wrapped with it from now on.</summary>
    public void Rotate(byte[]? newKey = null)
    {
        nint error;
        fixed (byte* k = newKey)
        {
            Take.Done(NativeMethods.careline_audit_rotate(_handle, k, (nuint)(newKey?.Length ?? 0), &error), error);
        }
    }

    /// <summary>Destroys the keys of old epochs; the request needs "role" and "purpose". Returns the receipt as JSON.</summary>
    public string Purge(string requestJson)
    {
        nint text, error;
        fixed (byte* p = Utf8.Bytes(requestJson, out nuint n))
        {
            return Take.Text(NativeMethods.careline_audit_purge(_handle, p, n, &text, &error), text, error);
        }
    }

    /// <summary>Places or lifts a legal hold; the request needs "name", "placed", "role", "purpose".</summary>
    public void Hold(string requestJson)
    {
        nint error;
        fixed (byte* p = Utf8.Bytes(requestJson, out nuint n))
        {
            Take.Done(NativeMethods.careline_audit_hold(_handle, p, n, &error), error);
        }
    }

    /// <summary>Verifies a log that no process has open, or an exported bundle.</summary>
    public static Report Verify(string path, string verifierKey = "", byte[]? key = null, string knownCheckpoint = "")
    {
        Loader.EnsureLoaded();
        nint report, error;
        fixed (byte* p = Utf8.Bytes(path, out nuint n), v = Utf8.Bytes(verifierKey, out nuint verifierSize),
            c = Utf8.Bytes(knownCheckpoint, out nuint checkpointSize), k = key)
        {
            VerifyOptions native;
            NativeMethods.careline_audit_verify_options_init(&native);
            native.path = p;
            native.path_size = n;
            native.verifier_key = v;
            native.verifier_key_size = verifierSize;
            native.key = k;
            native.key_size = (nuint)(key?.Length ?? 0);
            native.known_checkpoint = c;
            native.known_checkpoint_size = checkpointSize;
            return Take.Report(NativeMethods.careline_audit_verify(&native, &report, &error), report, error);
        }
    }

    /// <summary>Writes a last checkpoint and says so if that fails; Dispose does not.</summary>
    public void Close()
    {
        nint error;
        Take.Done(NativeMethods.careline_audit_close(_handle.Surrender(), &error), error);
    }

    /// <summary>Closes without a report.</summary>
    public void Dispose() => _handle.Dispose();

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

    private static List<JsonElement> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Take.Parse).ToList();
}
