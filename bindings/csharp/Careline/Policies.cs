using Careline.Native;

namespace Careline;

/// <summary>Policies without an engine: what a compliance officer's tools call.</summary>
public static unsafe class Policies
{
    /// <summary>All findings of a policy file, with code, severity and position.</summary>
    public static Report Check(string path)
    {
        Loader.EnsureLoaded();
        nint report, error;
        fixed (byte* p = Utf8.Bytes(path, out nuint n))
        {
            return Take.Report(NativeMethods.careline_policy_check(p, n, &report, &error), report, error);
        }
    }

    /// <summary>Proves or refutes every invariant, built-in and written.</summary>
    public static Report Prove(string path)
    {
        Loader.EnsureLoaded();
        nint report, error;
        fixed (byte* p = Utf8.Bytes(path, out nuint n))
        {
            return Take.Report(NativeMethods.careline_policy_prove(p, n, &report, &error), report, error);
        }
    }

    /// <summary>Which inputs change tier from one policy to another.</summary>
    public static Report Diff(string oldPath, string newPath)
    {
        Loader.EnsureLoaded();
        nint report, error;
        fixed (byte* p = Utf8.Bytes(oldPath, out nuint n), q = Utf8.Bytes(newPath, out nuint m))
        {
            return Take.Report(NativeMethods.careline_policy_diff(p, n, q, m, &report, &error), report, error);
        }
    }

    /// <summary>A policy or test file in canonical layout, with its comments.</summary>
    public static string Format(string yaml)
    {
        Loader.EnsureLoaded();
        nint text, error;
        fixed (byte* p = Utf8.Bytes(yaml, out nuint n))
        {
            return Take.Text(NativeMethods.careline_policy_format(p, n, &text, &error), text, error);
        }
    }

    /// <summary>Decides the recorded decisions of a closed log again under a policy.</summary>
    public static Report Replay(string path, string logDirectory, byte[] key, string expectedYaml = "")
    {
        Loader.EnsureLoaded();
        nint report, error;
        fixed (byte* p = Utf8.Bytes(path, out nuint n), l = Utf8.Bytes(logDirectory, out nuint ln),
            x = Utf8.Bytes(expectedYaml, out nuint xn), k = key)
        {
            VerifyOptions options;
            NativeMethods.careline_audit_verify_options_init(&options);
            options.path = l;
            options.path_size = ln;
            options.key = k;
            options.key_size = (nuint)key.Length;
            return Take.Report(NativeMethods.careline_policy_replay(p, n, &options, x, xn, &report, null, &error), report, error);
        }
    }

    /// <summary>Evaluates a bare expression: {"id","expr","bindings"?,"types"?} in, {"id","value"} or {"id","error"} out.</summary>
    public static string EvaluateExpression(string requestJson)
    {
        Loader.EnsureLoaded();
        nint text, error;
        fixed (byte* p = Utf8.Bytes(requestJson, out nuint n))
        {
            return Take.Text(NativeMethods.careline_policy_expression(p, n, &text, &error), text, error);
        }
    }
}
