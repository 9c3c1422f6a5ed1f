using System.Text.Json;
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
            using JsonDocument report = JsonDocument.Parse(audit.Report("{\"role\":\"quality\",\"purpose\":\"operations\"}"));
            Assert.Equal(5, report.RootElement.GetProperty("all").GetProperty("messages").GetInt32());
            CarelineException denied = Assert.Throws<CarelineException>(() => audit.Report("{}"));
            Assert.Equal(CarelineStatus.Denied, denied.Status);
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

    [Fact]
    public async Task TicketsAreTasksThatGiveTheIndex()
    {
        Task<ulong> late;
        using (AuditLog audit = Open())
        {
            Task<ulong>[] tasks = [.. Enumerable.Range(0, 50).Select(_ => audit.AppendAsync("{\"kind\":\"config\"}"))];
            ulong[] indices = await Task.WhenAll(tasks);
            Assert.Equal(50, indices.Distinct().Count());
            Assert.Equal(indices.Order(), indices);
            Action malformed = () => audit.AppendAsync("{}");  // told before there is a task
            Assert.Throws<CarelineException>(malformed);
            late = audit.AppendAsync("{\"kind\":\"config\"}");
            audit.Flush(20000);
            using JsonDocument health = JsonDocument.Parse(audit.Health());
            Assert.False(health.RootElement.GetProperty("stopped").GetBoolean());
        }
        Assert.True(await late > 0);
    }

    [Fact]
    public async Task AStoppedLogRefusesOrSpills()
    {
        AuditOptions options = new()
        {
            Directory = Path.Combine(_folder, "log"), Key = _key, Origin = "clinic.example/cs", Create = true,
            LowWaterBytes = ulong.MaxValue,
        };
        using (AuditLog audit = new(options))
        {
            CarelineException refused = await Assert.ThrowsAsync<CarelineException>(() => audit.AppendAsync("{\"kind\":\"config\"}"));
            Assert.Equal(CarelineStatus.AuditUnavailable, refused.Status);
        }
        CarelineException homeless = Assert.Throws<CarelineException>(() => new AuditLog(options with { WhenBlocked = WhenBlocked.Spill }));
        Assert.Equal(CarelineStatus.InvalidArgument, homeless.Status);
        string place = Directory.CreateDirectory(Path.Combine(_folder, "spill")).FullName;
        using (AuditLog audit = new(options with { WhenBlocked = WhenBlocked.Spill, SpillDirectory = place }))
        {
            Assert.Equal(AuditLog.Spilled, audit.Append("{\"kind\":\"config\",\"action\":\"spilled\"}"));
        }
        using (AuditLog audit = new(options with { WhenBlocked = WhenBlocked.Spill, SpillDirectory = place, LowWaterBytes = 0 }))
        {
            audit.Append("{\"kind\":\"config\"}");
            Assert.Equal(2, audit.Query("{\"role\":\"r\",\"purpose\":\"p\",\"kind\":\"config\"}").Count);
        }
        Assert.Empty(Directory.EnumerateFiles(place));
    }
}
