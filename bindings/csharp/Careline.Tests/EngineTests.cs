using System.Text;
using System.Text.Json;
using Xunit;

namespace Careline.Tests;

/// <summary>One engine for all tests; CARELINE_LIBRARY and CARELINE_ASSETS name the build under test.</summary>
public sealed class EngineFixture : IDisposable
{
    public Engine Engine { get; } = new(new EngineOptions { RedactionKey = new byte[32] });

    public void Dispose() => Engine.Dispose();
}

public sealed class EngineTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Canary = "Zoltanka Wexqvist";
    private readonly Engine _engine = fixture.Engine;

    [Fact]
    public void DangerGoesToAPerson()
    {
        Decision decision = _engine.Process("hi im Dana Whitfield, can i move my appt? my left arm's gone numb lol", out string json);
        Assert.Equal(Tier.ImmediateHuman, decision.Tier);
        Assert.Contains(decision.Signals, s => s.Kind == SignalKind.EmergencyMedical && s.Assertion == Assertion.Present);
        Assert.DoesNotContain("Whitfield", decision.Redacted);
        Assert.NotEmpty(decision.Explanation);
        using JsonDocument all = JsonDocument.Parse(json);
        Assert.Equal(decision.Id, all.RootElement.GetProperty("decision_id").GetString());
        Assert.Contains("show_911", all.RootElement.GetProperty("oblige").EnumerateArray().Select(o => o.GetString()));
    }

    [Fact]
    public void SubstringWorksBehindEmojiAndAccents()
    {
        const string text = "😀 é call me at 415-555-0132 ok";
        PhiSpan span = Assert.Single(_engine.Detect(text), s => s.Kind == PhiKind.Phone);
        Assert.Equal("415-555-0132", text.Substring(span.Start, span.Length));
        PhiSpan raw = Assert.Single(_engine.Detect("😀 é call me at 415-555-0132 ok"u8), s => s.Kind == PhiKind.Phone);
        Assert.Equal(span, raw);
    }

    [Fact]
    public void OperatorsReplace()
    {
        const string text = "my ssn is 219-09-9999";
        Assert.DoesNotContain("219-09", _engine.Redact(text).Text);
        Assert.EndsWith("9999", _engine.Redact(text, new RedactionOptions { Operator = RedactionOperator.Mask, MaskKeepLast = 4 }).Text);
    }

    [Fact]
    public void ClassifyRanksAndAbstains()
    {
        Intent intent = _engine.Classify("i need to refill my blood pressure pills");
        Assert.Equal("prescription_refill", intent.Label);
        Assert.Equal(intent.Label, intent.Ranking[0].Label);
        Assert.Equal(IntentReason.NoEvidence, _engine.Classify("🙂🙂").Reason);
    }

    [Fact]
    public void ConversationReadsABareAnswer()
    {
        using Conversation conversation = _engine.OpenConversation();
        conversation.AgentTurn("What is your date of birth?");
        Assert.Equal(PhiKind.Date, Assert.Single(_engine.Detect("3 12 62", conversation: conversation)).Kind);
        _engine.Process("and a ride please", conversation: conversation);
        Assert.Equal(JsonValueKind.Object, conversation.Handoff().ValueKind);
    }

    [Fact]
    public void BatchEqualsSingleCalls()
    {
        string[] texts = ["call 415-555-0132", "café 415-555-0132", "are you open on saturday", ""];
        IReadOnlyList<BatchItem> items = _engine.Batch(texts);
        for (int i = 0; i < texts.Length; ++i)
        {
            Assert.Equal(CarelineStatus.Ok, items[i].Status);
            Assert.Equal(_engine.Redact(texts[i]).Text, items[i].Redacted);
            Assert.Equal(_engine.Redact(texts[i]).Spans, items[i].Spans);
            Assert.Equal(_engine.Classify(texts[i]).Label, items[i].Intent);
        }
    }

    [Fact]
    public void BatchOverBuffersIsTheSame()
    {
        byte[] data = Encoding.UTF8.GetBytes("call 415-555-0132café 415-555-0132");
        IReadOnlyList<BatchItem> items = _engine.Batch(data, [0, 17, 17, data.Length]);
        Assert.Equal(3, items.Count);
        Assert.Equal("call [PHONE_1]", items[0].Redacted);
        Assert.Equal("", items[1].Redacted);
        Assert.Equal(_engine.Batch(["café 415-555-0132"])[0].Spans, items[2].Spans);
        Assert.Throws<ArgumentException>(() => _engine.Batch(data, [0, data.Length + 1]));
        CarelineException descending = Assert.Throws<CarelineException>(() => _engine.Batch(data, [0, 9, 5]));
        Assert.Equal(CarelineStatus.InvalidArgument, descending.Status);
        Assert.Empty(_engine.Batch([]));
    }

    [Fact]
    public void LongAndOddStringsAreEncodedWhole()
    {
        string filler = string.Concat(Enumerable.Repeat("añadir 😀 ", 500));  // leaves the stack
        string text = filler + "415-555-0132";
        PhiSpan span = Assert.Single(_engine.Detect(text), s => s.Kind == PhiKind.Phone);
        Assert.Equal("415-555-0132", text.Substring(span.Start, span.Length));
        Assert.Equal(Encoding.UTF8.GetByteCount(filler), span.ByteStart);
        CarelineException lone = Assert.Throws<CarelineException>(() => _engine.Detect(filler + "\udc00"));
        Assert.Equal(filler.Length, lone.Offset);
        MessageInfo info = new() { Id = new string('é', 128), Subject = new string('x', 256), Page = "billing" };
        Assert.NotEmpty(_engine.Process("hello", info).Id);
        Assert.Throws<CarelineException>(() => _engine.Process("hello", info with { Id = new string('é', 900) }));
        Assert.Throws<CarelineException>(() => _engine.Process("hello", info with { Id = "\ud800" }));
    }

    [Fact]
    public void BytesAndStringsAgree()
    {
        const string text = "soy José Peña, mi teléfono es 415-555-0132 y me duele el pecho";
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(_engine.Redact(text).Spans, _engine.Redact(utf8).Spans);
        Assert.Equal(_engine.Redact(text).Text, _engine.Redact(utf8).Text);
        Assert.Equal(_engine.DetectSignals(text), _engine.DetectSignals(utf8));
        Assert.Equal(_engine.Classify(text).Ranking, _engine.Classify(utf8).Ranking);
        using Conversation conversation = _engine.OpenConversation();
        conversation.AgentTurn("What is your date of birth?"u8);
        Assert.Equal(PhiKind.Date, Assert.Single(_engine.Detect("3 12 62"u8, conversation: conversation)).Kind);
    }

    [Fact]
    public void IllFormedBytesCanBeReplaced()
    {
        using Engine lenient = new(new EngineOptions { ReplaceInvalidUtf8 = true });
        Assert.Equal("bad \ufffd [PHONE_1]", lenient.Redact([.. "bad "u8, 0xFF, .. " 415-555-0132"u8]).Text);
    }

    [Fact]
    public void AConversationOutlivesItsUseButNotItsDisposal()
    {
        Conversation conversation = _engine.OpenConversation();
        conversation.KnownParty(PhiKind.Name, "Ana Ruiz");
        Assert.Throws<CarelineException>(conversation.ReplaceTail);
        conversation.Dispose();
        Assert.Throws<ObjectDisposedException>(() => conversation.AgentTurn("hello"));
        Assert.Throws<ObjectDisposedException>(() => _engine.Process("hello", conversation: conversation));
    }

    [Fact]
    public void BadTextIsAnErrorWithAPlaceAndWithoutContent()
    {
        byte[] bad = [.. Encoding.UTF8.GetBytes(Canary), 0xC3, (byte)'('];
        CarelineException error = Assert.Throws<CarelineException>(() => _engine.Process(bad));
        Assert.Equal(CarelineStatus.InvalidUtf8, error.Status);
        Assert.Equal(Canary.Length, error.Offset);
        Assert.DoesNotContain("Zoltanka", error.ToString());
        Assert.Equal(CarelineStatus.InvalidUtf8, Assert.Throws<CarelineException>(() => _engine.Process("\ud800")).Status);
    }

    [Fact]
    public void MissingAssetsNameTheFolder()
    {
        CarelineException error = Assert.Throws<CarelineException>(
            () => new Engine(new EngineOptions { AssetsDirectory = "/nowhere/careline" }));
        Assert.Contains("/nowhere/careline", error.Message);
    }

    [Fact]
    public void ADisposedEngineIsRefusedAndItsConversationStaysSafe()
    {
        Engine engine = new();
        Conversation conversation = engine.OpenConversation();
        engine.Dispose();
        Assert.Throws<ObjectDisposedException>(() => engine.Process("hello"));
        conversation.AgentTurn("still safe");
        conversation.Dispose();
    }

    [Fact]
    public void ThreadsShareAnEngine()
    {
        Tier expected = _engine.Process("what are your hours").Tier;
        Parallel.For(0, 400, _ => Assert.Equal(expected, _engine.Process("what are your hours").Tier));
    }

    [Fact]
    public void UnknownInputsNeverAutomate()
    {
        Assert.NotEqual(Tier.Automate, _engine.Evaluate("{}").Tier);
        Assert.Throws<CarelineException>(() => _engine.Evaluate("{\"no_such_field\":1}"));
    }
}
