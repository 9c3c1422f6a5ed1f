using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Careline.Native;

namespace Careline;

/// <summary>How an engine is opened. Everything has a default but the folder of the assets.</summary>
public sealed record EngineOptions
{
    /// <summary>Folder with models, lexicons and policies.</summary>
    public string AssetsDirectory { get; init; } =
        Environment.GetEnvironmentVariable("CARELINE_ASSETS") ?? Path.Combine(AppContext.BaseDirectory, "careline");

    /// <summary>Intent bundle; null: the one in the assets.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Policy file; null: the default healthcare policy.</summary>
    public string? PolicyPath { get; init; }

    /// <summary>A bundle without a valid signature may load.</summary>
    public bool AllowUnsignedModel { get; init; }

    /// <summary>Where decisions are recorded; durable before <see cref="Engine.Process(string, MessageInfo?, Conversation?)"/> returns.</summary>
    public AuditLog? Audit { get; init; }

    /// <summary>Without a log, processing is refused.</summary>
    public bool RequireAudit { get; init; }

    /// <summary>32 bytes for token, hash, surrogate, date shift; null: those operators are refused.</summary>
    public byte[]? RedactionKey { get; init; }

    /// <summary>Number of that key, kept in tokens.</summary>
    public uint RedactionKeyId { get; init; } = 1;

    /// <summary>Longer messages are refused, never cut.</summary>
    public uint MaxMessageBytes { get; init; } = 1u << 20;

    /// <summary>Ill-formed bytes become U+FFFD instead of an error; offsets are those of the result.</summary>
    public bool ReplaceInvalidUtf8 { get; init; }

    /// <summary>Decisions tell the time of each stage in their JSON.</summary>
    public bool Timings { get; init; }
}

/// <summary>
/// Models, lexicons and policy: immutable, for any number of threads. Every call that takes a text takes a string or the
/// bytes of UTF-8; a string is encoded on the stack or in a rented buffer, which is wiped.
/// </summary>
public sealed unsafe class Engine : IDisposable
{
    private readonly EngineHandle _handle;
    private volatile bool _disposed;  // the handle itself lives on while conversations need it

    /// <summary>Loads and checks everything; nothing is loaded later.</summary>
    /// <exception cref="CarelineException">A missing or damaged model, lexicon or policy.</exception>
    public Engine(EngineOptions? options = null)
    {
        Loader.EnsureLoaded();
        options ??= new EngineOptions();
        AuditHandle? audit = options.Audit?.Handle;
        fixed (byte* a = Utf8.Bytes(options.AssetsDirectory, out nuint assetsSize),
            m = Utf8.Bytes(options.ModelPath, out nuint modelSize),
            p = Utf8.Bytes(options.PolicyPath, out nuint policySize), k = options.RedactionKey)
        {
            EngineOptionsStruct native;
            NativeMethods.careline_engine_options_init(&native);
            native.assets_directory = a;
            native.assets_directory_size = assetsSize;
            native.model_path = m;
            native.model_path_size = modelSize;
            native.policy_path = p;
            native.policy_path_size = policySize;
            native.allow_unsigned_model = options.AllowUnsignedModel ? 1 : 0;
            native.max_message_bytes = options.MaxMessageBytes;
            native.invalid_utf8 = options.ReplaceInvalidUtf8 ? 1 : 0;
            native.require_audit = options.RequireAudit ? 1 : 0;
            native.timings = options.Timings ? 1 : 0;
            native.redaction_key = k;
            native.redaction_key_size = (nuint)(options.RedactionKey?.Length ?? 0);
            native.redaction_key_id = options.RedactionKeyId;
            bool held = false;
            audit?.DangerousAddRef(ref held);
            native.audit = audit?.DangerousGetHandle() ?? 0;
            nint engine, error;
            int status = NativeMethods.careline_engine_open(&native, &engine, &error);
            if (status != 0) audit?.DangerousRelease();
            Take.Done(status, error);
            _handle = new EngineHandle(engine, audit);
        }
        Labels = ReadLabels();
    }

    /// <summary>Version of the native library.</summary>
    public static string Version
    {
        get
        {
            Loader.EnsureLoaded();
            return Utf8.Read(NativeMethods.careline_version());
        }
    }

    /// <summary>Intent labels of the loaded model.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Opens a dialogue: bounded state, for one thread at a time.</summary>
    public Conversation OpenConversation() => new(Live);

    /// <summary>All five steps. With a log, the record is durable before this returns.</summary>
    public Decision Process(string text, MessageInfo? info = null, Conversation? conversation = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return Process(encoded.Bytes, info, conversation);
    }

    /// <inheritdoc cref="Process(string, MessageInfo?, Conversation?)"/>
    public Decision Process(ReadOnlySpan<byte> utf8, MessageInfo? info = null, Conversation? conversation = null) =>
        Take.Decision(Run(Step.Process, utf8, info, conversation));

    /// <summary>The same, and everything that the decision knows as one JSON object: rules, obligations, disclosures, input.</summary>
    public Decision Process(string text, out string json, MessageInfo? info = null, Conversation? conversation = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return Process(encoded.Bytes, out json, info, conversation);
    }

    /// <inheritdoc cref="Process(string, out string, MessageInfo?, Conversation?)"/>
    public Decision Process(ReadOnlySpan<byte> utf8, out string json, MessageInfo? info = null, Conversation? conversation = null) =>
        Take.Decision(Run(Step.Process, utf8, info, conversation), out json);

    /// <summary>All PHI of every kind, ascending and disjoint.</summary>
    public IReadOnlyList<PhiSpan> Detect(string text, MessageInfo? info = null, Conversation? conversation = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return Detect(encoded.Bytes, info, conversation);
    }

    /// <inheritdoc cref="Detect(string, MessageInfo?, Conversation?)"/>
    public IReadOnlyList<PhiSpan> Detect(ReadOnlySpan<byte> utf8, MessageInfo? info = null, Conversation? conversation = null) =>
        Take.Spans(Run(Step.Detect, utf8, info, conversation));

    /// <summary>Detects and replaces.</summary>
    public Redaction Redact(string text, RedactionOptions? options = null, MessageInfo? info = null, Conversation? conversation = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return Redact(encoded.Bytes, options, info, conversation);
    }

    /// <inheritdoc cref="Redact(string, RedactionOptions?, MessageInfo?, Conversation?)"/>
    public Redaction Redact(ReadOnlySpan<byte> utf8, RedactionOptions? options = null, MessageInfo? info = null, Conversation? conversation = null) =>
        Take.Redaction(Run(Step.Redact, utf8, info, conversation, options));

    /// <summary>Undoes reversible tokens for an allowed role; recorded in the audit log first.</summary>
    public string Reveal(string text, string role, string purpose)
    {
        nint result, error;
        fixed (byte* t = Utf8.Bytes(text, out nuint n), r = Utf8.Bytes(role, out nuint roleSize),
            p = Utf8.Bytes(purpose, out nuint purposeSize))
        {
            return Take.Text(NativeMethods.careline_reveal(Live, t, n, r, roleSize, p, purposeSize, &result, &error), result, error);
        }
    }

    /// <summary>What the message wants; the model sees the redacted text only.</summary>
    public Intent Classify(string text, MessageInfo? info = null, Conversation? conversation = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return Classify(encoded.Bytes, info, conversation);
    }

    /// <inheritdoc cref="Classify(string, MessageInfo?, Conversation?)"/>
    public Intent Classify(ReadOnlySpan<byte> utf8, MessageInfo? info = null, Conversation? conversation = null) =>
        Take.Intent(Run(Step.Classify, utf8, info, conversation));

    /// <summary>Danger, distress and what else a person must know.</summary>
    public IReadOnlyList<Signal> DetectSignals(string text, MessageInfo? info = null)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        return DetectSignals(encoded.Bytes, info);
    }

    /// <inheritdoc cref="DetectSignals(string, MessageInfo?)"/>
    public IReadOnlyList<Signal> DetectSignals(ReadOnlySpan<byte> utf8, MessageInfo? info = null) =>
        Take.Signals(Run(Step.Signals, utf8, info, null));

    /// <summary>Decides on a policy input (schema careline-input/1) without a message.</summary>
    public Decision Evaluate(string inputJson)
    {
        nint decision, error;
        fixed (byte* p = Utf8.Bytes(inputJson, out nuint n))
        {
            Take.Done(NativeMethods.careline_evaluate(Live, p, n, &decision, &error), error);
        }
        return Take.Decision(decision);
    }

    /// <summary>Runs steps on every text, each on its own; an item that fails has its own status.</summary>
    public IReadOnlyList<BatchItem> Batch(IReadOnlyList<string> texts, Steps steps = Steps.Redact | Steps.Classify | Steps.Signals,
        RedactionOptions? options = null, MessageInfo? info = null)
    {
        long[] offsets = new long[texts.Count + 1];
        for (int i = 0; i < texts.Count; ++i) offsets[i + 1] = offsets[i] + Encoding.UTF8.GetByteCount(texts[i]);
        byte[] data = ArrayPool<byte>.Shared.Rent(checked((int)offsets[^1]));
        try
        {
            for (int i = 0; i < texts.Count; ++i) Utf8.Write(texts[i], data.AsSpan((int)offsets[i], (int)(offsets[i + 1] - offsets[i])));
            return Batch(data, offsets, steps, options, info);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(data);
            ArrayPool<byte>.Shared.Return(data);
        }
    }

    /// <summary>The same over flat buffers, as Arrow's large_utf8: item i is the bytes [offsets[i], offsets[i+1]) of data.</summary>
    public IReadOnlyList<BatchItem> Batch(ReadOnlySpan<byte> data, ReadOnlySpan<long> offsets,
        Steps steps = Steps.Redact | Steps.Classify | Steps.Signals, RedactionOptions? options = null, MessageInfo? info = null)
    {
        if (offsets.Length == 0 || offsets[^1] > data.Length) throw new ArgumentException("offsets do not fit data", nameof(offsets));
        info ??= MessageInfo.None;
        options ??= RedactionOptions.None;
        int room = info.LabelRoom + options.LabelRoom;
        Span<byte> labelRoom = room <= Native.Labels.StackSize ? stackalloc byte[Native.Labels.StackSize] : new byte[room];
        fixed (byte* d = data, l = labelRoom)
        fixed (long* at = offsets)
        {
            Labels labels = new(l);
            MessageStruct defaults = Defaults.Message;
            info.WriteTo(&defaults, ref labels);
            RedactOptionsStruct redaction = Defaults.Redaction;
            options.WriteTo(&redaction, ref labels);
            nint batch, error;
            Take.Done(NativeMethods.careline_batch_run(Live, (uint)steps, &defaults, &redaction, d, at, (nuint)(offsets.Length - 1),
                &batch, &error), error);
            return Take.Batch(batch, Labels);
        }
    }

    /// <summary>Swaps the policy atomically; on error the old one stays.</summary>
    public void ReloadPolicy(string path)
    {
        nint error;
        fixed (byte* p = Utf8.Bytes(path, out nuint n))
        {
            Take.Done(NativeMethods.careline_engine_reload_policy(Live, p, n, &error), error);
        }
    }

    /// <summary>Runs a file of test cases against the engine's policy.</summary>
    public Report TestPolicy(string testsPath, bool coverage = false, bool failOnEmpty = false)
    {
        uint flags = (coverage ? 1u : 0u) | (failOnEmpty ? 2u : 0u);
        nint report, error;
        fixed (byte* p = Utf8.Bytes(testsPath, out nuint n))
        {
            return Take.Report(NativeMethods.careline_policy_test_with(Live, p, n, flags, &report, null, &error), report, error);
        }
    }

    /// <summary>A trace of one policy input through the engine's policy.</summary>
    public Report Explain(string inputJson)
    {
        nint report, error;
        fixed (byte* p = Utf8.Bytes(inputJson, out nuint n))
        {
            return Take.Report(NativeMethods.careline_policy_explain(Live, p, n, &report, &error), report, error);
        }
    }

    /// <summary>Versions and digests of library, models, lexicons and policy.</summary>
    public JsonElement Describe()
    {
        nint text, error;
        return Take.Json(NativeMethods.careline_engine_json(Live, &text, &error), text, error);
    }

    /// <summary>Conversations keep what they need; the engine goes when the last of them is gone.</summary>
    public void Dispose()
    {
        _disposed = true;
        _handle.Dispose();
    }

    private enum Step { Process, Detect, Redact, Classify, Signals }

    private EngineHandle Live
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _handle;
        }
    }

    // Every call on one message: its result, owned by the caller.
    private nint Run(Step step, ReadOnlySpan<byte> text, MessageInfo? info, Conversation? conversation, RedactionOptions? options = null)
    {
        EngineHandle engine = Live;
        ConversationHandle state = conversation?.Handle ?? ConversationHandle.None;
        int room = (info?.LabelRoom ?? 0) + (options?.LabelRoom ?? 0);
        Span<byte> labelRoom = room <= Native.Labels.StackSize ? stackalloc byte[Native.Labels.StackSize] : new byte[room];
        fixed (byte* t = text, l = labelRoom)
        {
            Labels labels = new(l);
            MessageStruct m = Defaults.Message;
            m.text = t;
            m.text_size = (nuint)text.Length;
            info?.WriteTo(&m, ref labels);
            nint result, error;
            int status;
            switch (step)
            {
                case Step.Process: status = NativeMethods.careline_process(engine, state, &m, &result, &error); break;
                case Step.Detect: status = NativeMethods.careline_detect_phi(engine, state, &m, &result, &error); break;
                case Step.Classify: status = NativeMethods.careline_classify(engine, state, &m, &result, &error); break;
                case Step.Signals: status = NativeMethods.careline_detect_signals(engine, &m, &result, &error); break;
                default:
                    RedactOptionsStruct redaction = Defaults.Redaction;
                    options?.WriteTo(&redaction, ref labels);
                    status = NativeMethods.careline_redact(engine, state, &m, &redaction, &result, &error);
                    break;
            }
            Take.Done(status, error);
            return result;
        }
    }

    private List<string> ReadLabels()
    {
        List<string> labels = [];
        for (byte* label; (label = NativeMethods.careline_engine_label(_handle, (nuint)labels.Count)) != null;)
        {
            labels.Add(Utf8.Read(label));
        }
        return labels;
    }
}
