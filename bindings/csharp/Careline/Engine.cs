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

    /// <summary>Decisions tell the time of each stage in their JSON.</summary>
    public bool Timings { get; init; }
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
}

/// <summary>Models, lexicons and policy: immutable, for any number of threads.</summary>
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
        byte[] assets = Utf8.Bytes(options.AssetsDirectory), model = Utf8.Bytes(options.ModelPath ?? ""),
            policy = Utf8.Bytes(options.PolicyPath ?? "");
        bool held = false;
        fixed (byte* a = assets, m = model, p = policy, k = options.RedactionKey)
        {
            EngineOptionsStruct native;
            NativeMethods.careline_engine_options_init(&native);
            native.assets_directory = a;
            native.assets_directory_size = (nuint)assets.Length;
            native.model_path = m;
            native.model_path_size = (nuint)model.Length;
            native.policy_path = p;
            native.policy_path_size = (nuint)policy.Length;
            native.allow_unsigned_model = options.AllowUnsignedModel ? 1 : 0;
            native.max_message_bytes = options.MaxMessageBytes;
            native.require_audit = options.RequireAudit ? 1 : 0;
            native.timings = options.Timings ? 1 : 0;
            native.redaction_key = k;
            native.redaction_key_size = (nuint)(options.RedactionKey?.Length ?? 0);
            native.redaction_key_id = options.RedactionKeyId;
            AuditHandle? audit = options.Audit?.Handle;
            audit?.DangerousAddRef(ref held);
            native.audit = audit?.DangerousGetHandle() ?? 0;
            nint engine, error;
            int status = NativeMethods.careline_engine_open(&native, &engine, &error);
            if (status != 0) audit?.DangerousRelease();
            CarelineException.ThrowIfFailed(status, error);
            _handle = new EngineHandle(engine) { Audit = audit };
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

    internal EngineHandle Handle => _handle;

    /// <summary>Opens a dialogue: bounded state, for one thread at a time.</summary>
    public Conversation OpenConversation() => new(this);

    /// <summary>All five steps. With a log, the record is durable before this returns.</summary>
    public Decision Process(string text, MessageInfo? info = null, Conversation? conversation = null) =>
        Process(Utf8.Bytes(text), info, conversation);

    /// <inheritdoc cref="Process(string, MessageInfo?, Conversation?)"/>
    public Decision Process(ReadOnlySpan<byte> utf8, MessageInfo? info = null, Conversation? conversation = null) =>
        Conversion.TakeDecision(Call(utf8, info, conversation, (e, c, m, o, r) => NativeMethods.careline_process(e, c, m, o, r)));

    /// <summary>All PHI of every kind, ascending and disjoint.</summary>
    public IReadOnlyList<PhiSpan> Detect(string text, MessageInfo? info = null, Conversation? conversation = null) =>
        Detect(Utf8.Bytes(text), info, conversation);

    /// <inheritdoc cref="Detect(string, MessageInfo?, Conversation?)"/>
    public IReadOnlyList<PhiSpan> Detect(ReadOnlySpan<byte> utf8, MessageInfo? info = null, Conversation? conversation = null) =>
        Conversion.TakePhi(Call(utf8, info, conversation, (e, c, m, o, r) => NativeMethods.careline_detect_phi(e, c, m, o, r))).Spans;

    /// <summary>Detects and replaces.</summary>
    public Redaction Redact(string text, RedactionOptions? options = null, MessageInfo? info = null, Conversation? conversation = null) =>
        Redact(Utf8.Bytes(text), options, info, conversation);

    /// <inheritdoc cref="Redact(string, RedactionOptions?, MessageInfo?, Conversation?)"/>
    public Redaction Redact(ReadOnlySpan<byte> utf8, RedactionOptions? options = null, MessageInfo? info = null, Conversation? conversation = null)
    {
        RedactionOptions chosen = options ?? new RedactionOptions();
        return Conversion.TakePhi(Call(utf8, info, conversation, (e, c, m, o, r) =>
            WithRedaction(chosen, native => NativeMethods.careline_redact(e, c, m, (RedactOptionsStruct*)native, o, r))));
    }

    /// <summary>Undoes reversible tokens for an allowed role; recorded in the audit log first.</summary>
    public string Reveal(string text, string role, string purpose)
    {
        byte[] t = Utf8.Bytes(text), r = Utf8.Bytes(role), p = Utf8.Bytes(purpose);
        return Held(engine => Conversion.TakeText((o, e) =>
        {
            fixed (byte* tp = t, rp = r, pp = p)
            {
                return NativeMethods.careline_reveal(engine, tp, (nuint)t.Length, rp, (nuint)r.Length, pp, (nuint)p.Length, o, e);
            }
        }));
    }

    /// <summary>What the message wants; the model sees the redacted text only.</summary>
    public Intent Classify(string text, MessageInfo? info = null, Conversation? conversation = null) =>
        Conversion.TakeIntent(Call(Utf8.Bytes(text), info, conversation, (e, c, m, o, r) => NativeMethods.careline_classify(e, c, m, o, r)));

    /// <summary>Danger, distress and what else a person must know.</summary>
    public IReadOnlyList<Signal> DetectSignals(string text, MessageInfo? info = null) =>
        Conversion.TakeSignals(Call(Utf8.Bytes(text), info, null, (e, c, m, o, r) => NativeMethods.careline_detect_signals(e, m, o, r)));

    /// <summary>Decides on a policy input (schema careline-input/1) without a message.</summary>
    public Decision Evaluate(string inputJson)
    {
        byte[] json = Utf8.Bytes(inputJson);
        return Held(engine =>
        {
            nint decision, error;
            fixed (byte* data = json)
            {
                int status = NativeMethods.careline_evaluate(engine, data, (nuint)json.Length, &decision, &error);
                CarelineException.ThrowIfFailed(status, error);
            }
            return Conversion.TakeDecision(decision);
        });
    }

    /// <summary>Runs steps on every text, each on its own; an item that fails has its own status.</summary>
    public IReadOnlyList<BatchItem> Batch(IReadOnlyList<string> texts, Steps steps = Steps.Redact | Steps.Classify | Steps.Signals,
        RedactionOptions? options = null, MessageInfo? info = null)
    {
        long[] offsets = new long[texts.Count + 1];
        byte[][] encoded = texts.Select(t => Utf8.Bytes(t)).ToArray();
        for (int i = 0; i < encoded.Length; ++i) offsets[i + 1] = offsets[i] + encoded[i].Length;
        byte[] data = new byte[offsets[^1]];
        for (int i = 0; i < encoded.Length; ++i) encoded[i].CopyTo(data, offsets[i]);
        RedactionOptions chosen = options ?? new RedactionOptions();
        nint batch = Call([], info, null, (engine, _, defaults, o, e) => WithRedaction(chosen, native =>
        {
            fixed (byte* d = data)
            fixed (long* at = offsets)
            {
                return NativeMethods.careline_batch_run(engine, (uint)steps, defaults, (RedactOptionsStruct*)native, d, at, (nuint)encoded.Length, o, e);
            }
        }));
        return Conversion.TakeBatch(batch, Labels);
    }

    /// <summary>Swaps the policy atomically; on error the old one stays.</summary>
    public void ReloadPolicy(string path)
    {
        byte[] bytes = Utf8.Bytes(path);
        Held(engine =>
        {
            nint error;
            fixed (byte* p = bytes)
            {
                CarelineException.ThrowIfFailed(NativeMethods.careline_engine_reload_policy(engine, p, (nuint)bytes.Length, &error), error);
            }
            return 0;
        });
    }

    /// <summary>Runs a file of test cases against the engine's policy.</summary>
    public Report TestPolicy(string testsPath, bool coverage = false, bool failOnEmpty = false) =>
        ReportOf(testsPath, (e, p, n, o, r) => NativeMethods.careline_policy_test_with(
            e, p, n, (coverage ? 1u : 0u) | (failOnEmpty ? 2u : 0u), o, null, r));

    /// <summary>A trace of one policy input through the engine's policy.</summary>
    public Report Explain(string inputJson) => ReportOf(inputJson, (e, p, n, o, r) => NativeMethods.careline_policy_explain(e, p, n, o, r));

    /// <summary>Versions and digests of library, models, lexicons and policy.</summary>
    public JsonElement Describe()
    {
        string json = Held(engine => Conversion.TakeText((o, e) => NativeMethods.careline_engine_json(engine, o, e)));
        using JsonDocument parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }

    /// <summary>Conversations keep what they need; the engine goes when the last of them is gone.</summary>
    public void Dispose()
    {
        _disposed = true;
        _handle.Dispose();
    }

    private delegate int MessageCall(nint engine, nint conversation, MessageStruct* message, nint* result, nint* error);

    private delegate int ReportCall(nint engine, byte* data, nuint size, nint* result, nint* error);

    // Keeps the handle alive during the call.
    private T Held<T>(Func<nint, T> use)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            return use(_handle.DangerousGetHandle());
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }

    private nint Call(ReadOnlySpan<byte> text, MessageInfo? info, Conversation? conversation, MessageCall call)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        bool held = false, heldConversation = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            conversation?.Handle.DangerousAddRef(ref heldConversation);
            nint engine = _handle.DangerousGetHandle();
            nint state = conversation?.Handle.DangerousGetHandle() ?? 0;
            return (info ?? MessageInfo.None).With(text, (ref MessageStruct message) =>
            {
                nint result, error;
                fixed (MessageStruct* m = &message)
                {
                    CarelineException.ThrowIfFailed(call(engine, state, m, &result, &error), error);
                }
                return result;
            });
        }
        finally
        {
            if (heldConversation) conversation!.Handle.DangerousRelease();
            if (held) _handle.DangerousRelease();
        }
    }

    private Report ReportOf(string argument, ReportCall call)
    {
        byte[] bytes = Utf8.Bytes(argument);
        return Held(engine => Conversion.TakeReport((o, e) =>
        {
            fixed (byte* p = bytes) return call(engine, p, (nuint)bytes.Length, o, e);
        }));
    }

    private static int WithRedaction(RedactionOptions options, Func<nint, int> use)
    {
        byte[] profile = Utf8.Bytes(options.Profile), role = Utf8.Bytes(options.Role), purpose = Utf8.Bytes(options.Purpose);
        fixed (byte* pp = profile, rp = role, up = purpose)
        {
            RedactOptionsStruct native;
            NativeMethods.careline_redact_options_init(&native);
            native.redact_operator = (int)options.Operator;
            native.profile = pp;
            native.profile_size = (nuint)profile.Length;
            native.role = rp;
            native.role_size = (nuint)role.Length;
            native.purpose = up;
            native.purpose_size = (nuint)purpose.Length;
            native.mask_keep_last = options.MaskKeepLast;
            return use((nint)(&native));
        }
    }

    private List<string> ReadLabels()
    {
        List<string> labels = [];
        nint engine = _handle.DangerousGetHandle();
        for (byte* label; (label = NativeMethods.careline_engine_label(engine, (nuint)labels.Count)) != null;)
        {
            labels.Add(Utf8.Read(label));
        }
        return labels;
    }
}
