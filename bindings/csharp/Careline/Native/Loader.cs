using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Buffers on the stack are written before they are read.
[module: SkipLocalsInit]

namespace Careline.Native;

/// <summary>Finds the shared object and refuses one of another ABI.</summary>
internal static class Loader
{
    internal const int AbiVersion = 1;
    private const string FileName = "libcareline.so.0.1";
    private static readonly Lazy<bool> Checked = new(Check);

#pragma warning disable CA2255 // The resolver must be there before the first import is bound.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(Loader).Assembly, Resolve);

    /// <summary>Called before the first use of any handle; throws with a reason that helps.</summary>
    internal static void EnsureLoaded() => _ = Checked.Value;

    private static bool Check()
    {
        int found;
        try
        {
            found = NativeMethods.careline_abi_version();
        }
        catch (DllNotFoundException reason)
        {
            throw new DllNotFoundException(
                $"{FileName} was not found beside the application, in its runtimes folder or on the library path. "
                + "Install the native package or set CARELINE_LIBRARY.", reason);
        }
        catch (BadImageFormatException reason)
        {
            throw new BadImageFormatException($"{FileName} is for another processor architecture.", reason);
        }
        if (found != AbiVersion)
        {
            throw new NotSupportedException($"{FileName} has ABI {found}, this package needs {AbiVersion}.");
        }
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != NativeMethods.Library) return 0;
        string? named = Environment.GetEnvironmentVariable("CARELINE_LIBRARY");
        if (!string.IsNullOrEmpty(named)) return NativeLibrary.Load(named);
        string beside = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", FileName);
        if (File.Exists(beside)) return NativeLibrary.Load(beside);
        return NativeLibrary.TryLoad(FileName, assembly, path, out nint handle) ? handle : 0;
    }
}
