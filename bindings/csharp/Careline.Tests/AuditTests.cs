using Xunit;

namespace Careline.Tests;

public sealed class AuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careline").FullName;
    private readonly byte[] _key = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AuditLog Open(bool create = true) => new(new AuditOptions
    {
        Directory = Path.Combine(_folder, "log"), Key = _key, Origin = "clinic.example/cs", Create = create,
    });

    [Fact]
    public void DecisionsAreRecordedAndVerify()
    {
        string vkey;
        using (AuditLog audit = Open())
        {
            vkey = audit.VerifierKey;
            using Engine engine = new(new EngineOptions { Audit = audit });
            for (int i = 0; i < 5; ++i) engine.Process("are you open on saturday", new MessageInfo { Id = $"m{i}" });
            Assert.True(audit.Append("{\"kind\":\"outcome\",\"outcome\":\"resolved\"}") > 0);
            Assert.Equal(5, audit.Query("{\"role\":\"compliance\",\"purpose\":\"audit\",\"kind\":\"decision\"}").Count);
            Assert.StartsWith("clinic.example/cs\n", audit.Checkpoint());
        }
        Report verdict = AuditLog.Verify(Path.Combine(_folder, "log"), vkey, _key);
        Assert.True(verdict.IsOk, verdict.Text);
        Assert.Equal("ok", verdict.Data.GetProperty("verdict").GetString());
        Assert.Equal(Outcome.Inconclusive, AuditLog.Verify(Path.Combine(_folder, "log")).Outcome);
    }

    [Fact]
    public void AWrongKeyAndAMissingLogAreDifferentErrors()
    {
        Open().Dispose();
        CarelineException wrong = Assert.Throws<CarelineException>(() => new AuditLog(new AuditOptions
        {
            Directory = Path.Combine(_folder, "log"), Key = new byte[32],
        }));
        Assert.Equal(CarelineStatus.AuditKey, wrong.Status);
        CarelineException missing = Assert.Throws<CarelineException>(() => new AuditLog(new AuditOptions
        {
            Directory = Path.Combine(_folder, "none"), Key = _key,
        }));
        Assert.Equal(CarelineStatus.NotFound, missing.Status);
    }

    [Fact]
    public void TheLogOutlivesTheEngineThatUsesIt()
    {
        AuditLog audit = Open();
        Engine engine = new(new EngineOptions { Audit = audit });
        audit.Dispose();
        Assert.Equal(Tier.ImmediateHuman, engine.Process("i cant breathe").Tier);
        engine.Dispose();
    }
}
