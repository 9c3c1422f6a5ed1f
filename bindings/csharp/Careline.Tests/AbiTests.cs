using System.Reflection;
using System.Runtime.InteropServices;
using Careline.Native;
using Xunit;

namespace Careline.Tests;

/// <summary>The interop surface is that of the header: symbols and layouts are compared with the goldens.</summary>
public sealed class AbiTests
{
    private static readonly string Golden = Path.Combine(
        Environment.GetEnvironmentVariable("CARELINE_SOURCE") ?? throw new InvalidOperationException("CARELINE_SOURCE is not set"),
        "tests", "abi");

    [Fact]
    public void ThePInvokeListIsTheExportedList()
    {
        IEnumerable<string> exported = File.ReadAllText(Path.Combine(Golden, "symbols.txt"))
            .Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('@')[0]).Where(name => name.StartsWith("careline_")).Order();
        IEnumerable<string> listed = typeof(NativeMethods)
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Select(m => m.Name).Where(name => name.StartsWith("careline_")).Distinct().Order();
        Assert.Equal(exported, listed);
    }

    [Theory]
    [InlineData(typeof(Native.AuditOptions), "careline_audit_options")]
    [InlineData(typeof(VerifyOptions), "careline_audit_verify_options")]
    [InlineData(typeof(EngineOptionsStruct), "careline_engine_options")]
    [InlineData(typeof(MessageStruct), "careline_message")]
    [InlineData(typeof(SpanStruct), "careline_span")]
    [InlineData(typeof(SignalStruct), "careline_signal")]
    [InlineData(typeof(RedactOptionsStruct), "careline_redact_options")]
    public void LayoutsAreThoseOfTheGolden(Type type, string name)
    {
        HashSet<string> golden = [.. File.ReadAllLines(Path.Combine(Golden, "layout.txt"))];
        Assert.Contains($"sizeof {name} {Marshal.SizeOf(type)}", golden);
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
        {
            Assert.Contains($"offsetof {name}.{field.Name} {Marshal.OffsetOf(type, field.Name)}", golden);
        }
    }

    [Fact]
    public void VersionsAgree() => Assert.Matches(@"^\d+\.\d+\.\d+$", Engine.Version);
}
