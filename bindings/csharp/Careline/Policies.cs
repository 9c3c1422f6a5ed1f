using Careline.Native;

namespace Careline;

/// <summary>Policies without an engine: what a compliance officer's tools call.</summary>
public static unsafe class Policies
{
    /// <summary>All findings of a policy file, with code, severity and position.</summary>
    public static Report Check(string path) => ReportOf(path, (p, n, o, e) => NativeMethods.careline_policy_check(p, n, o, e));

    /// <summary>Proves or refutes every invariant, built-in and written.</summary>
    public static Report Prove(string path) => ReportOf(path, (p, n, o, e) => NativeMethods.careline_policy_prove(p, n, o, e));

    /// <summary>Which inputs change tier from one policy to another.</summary>
    public static Report Diff(string oldPath, string newPath)
    {
        byte[] b = Utf8.Bytes(newPath);
        return ReportOf(oldPath, (p, n, o, e) =>
        {
            fixed (byte* q = b) return NativeMethods.careline_policy_diff(p, n, q, (nuint)b.Length, o, e);
        });
    }

    /// <summary>A policy or test file in canonical layout, with its comments.</summary>
    public static string Format(string yaml) => TextOf(yaml, (p, n, o, e) => NativeMethods.careline_policy_format(p, n, o, e));

    /// <summary>Decides the recorded decisions of a closed log again under a policy.</summary>
    public static Report Replay(string path, string logDirectory, byte[] key, string expectedYaml = "")
    {
        byte[] log = Utf8.Bytes(logDirectory), expected = Utf8.Bytes(expectedYaml);
        return ReportOf(path, (p, n, o, e) =>
        {
            fixed (byte* l = log, x = expected, k = key)
            {
                VerifyOptions options;
                NativeMethods.careline_audit_verify_options_init(&options);
                options.path = l;
                options.path_size = (nuint)log.Length;
                options.key = k;
                options.key_size = (nuint)key.Length;
                return NativeMethods.careline_policy_replay(p, n, &options, x, (nuint)expected.Length, o, null, e);
            }
        });
    }

    /// <summary>Evaluates a bare expression: {"id","expr","bindings"?,"types"?} in, {"id","value"} or {"id","error"} out.</summary>
    public static string EvaluateExpression(string requestJson) =>
        TextOf(requestJson, (p, n, o, e) => NativeMethods.careline_policy_expression(p, n, o, e));

    private delegate int Call(byte* text, nuint size, nint* result, nint* error);

    private static Report ReportOf(string text, Call call)
    {
        Loader.EnsureLoaded();
        byte[] bytes = Utf8.Bytes(text);
        return Conversion.TakeReport((o, e) =>
        {
            fixed (byte* p = bytes) return call(p, (nuint)bytes.Length, o, e);
        });
    }

    private static string TextOf(string text, Call call)
    {
        Loader.EnsureLoaded();
        byte[] bytes = Utf8.Bytes(text);
        return Conversion.TakeText((o, e) =>
        {
            fixed (byte* p = bytes) return call(p, (nuint)bytes.Length, o, e);
        });
    }
}
