using System.Text;
using System.Text.Json;
using Xunit;

namespace Careline.Tests;

/// <summary>An engine with the redaction key of the golden vectors.</summary>
public sealed class GoldenFixture : IDisposable
{
    public Engine Engine { get; } = new(new EngineOptions { RedactionKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)] });

    public void Dispose() => Engine.Dispose();
}

/// <summary>The golden vectors (tests/golden/README.md), read by C#: Substring must give the piece.</summary>
public sealed class VectorTests(GoldenFixture fixture) : IClassFixture<GoldenFixture>
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("CARELINE_SOURCE")!, "tests", "golden", "vectors");
    private static readonly Dictionary<string, JsonElement> All = Directory.EnumerateFiles(Folder, "*.jsonl").Order()
        .SelectMany(file => File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(vector => ($"{Path.GetFileNameWithoutExtension(file)}-{vector.GetProperty("id")}", vector)))
        .ToDictionary(pair => pair.Item1, pair => pair.vector);

    public static TheoryData<string> Names => [.. All.Keys];

    private readonly Engine _engine = fixture.Engine;

    [Theory]
    [MemberData(nameof(Names))]
    public void Vector(string name)
    {
        JsonElement vector = All[name], expected = vector.GetProperty("expect");
        string text = Member(vector, "text");
        byte[] utf8 = vector.TryGetProperty("bytes", out JsonElement hex) ? Convert.FromHexString(hex.GetString()!) : Encoding.UTF8.GetBytes(text);
        MessageInfo info = Info(vector);
        using Conversation conversation = _engine.OpenConversation();
        Replay(conversation, vector);
        if (expected.TryGetProperty("error", out JsonElement error))
        {
            CarelineException caught = Assert.Throws<CarelineException>(() => Call(Member(vector, "call"), utf8, vector, info, conversation));
            Assert.Equal(error.GetString(), Snake(caught.Status.ToString()));
            Assert.Equal(expected.GetProperty("offset").GetInt64(), caught.Offset);
            return;
        }
        switch (Member(vector, "call"))
        {
            case "detect":
                CheckSpans(_engine.Detect(text, info, conversation), expected, text);
                break;
            case "redact":
                Redaction redaction = _engine.Redact(text, Options(vector), info, conversation);
                Assert.Equal(Member(expected, "redacted"), redaction.Text);
                CheckSpans(redaction.Spans, expected, text);
                CheckOutput(redaction, utf8, Member(Sub(vector, "options"), "operator"));
                break;
            case "signals":
                CheckSignals(_engine.DetectSignals(text, info), expected, text);
                break;
            case "classify":
                Intent intent = _engine.Classify(text, info, conversation);
                CheckIntent(intent.Label, intent.Confidence, intent.Reason, intent.Language, expected);
                Assert.Equal(expected.GetProperty("ranking").EnumerateArray().Select(r => r.GetString()!), intent.Ranking.Take(3).Select(r => r.Label));
                break;
            default:
                Decision decision = _engine.Process(text, info, conversation);
                Assert.Equal(Member(expected, "tier"), Snake(decision.Tier.ToString()));
                Assert.Equal(Member(expected, "queue"), decision.Queue);
                Assert.Equal(Member(expected, "template"), decision.Template);
                Assert.Equal(Member(expected, "redacted"), decision.Redacted);
                CheckIntent(decision.Intent, decision.IntentConfidence, decision.IntentReason, decision.Language, expected);
                CheckSpans(decision.Spans, expected, text);
                CheckSignals(decision.Signals, expected, text);
                break;
        }
    }

    [Fact]
    public void ABatchOfAllPlainMessagesSaysTheSame()
    {
        JsonElement[] plain = [.. All.Values.Where(v => Member(v, "call") == "redact" && !v.TryGetProperty("options", out _)
            && !v.TryGetProperty("before", out _) && !v.TryGetProperty("about", out _))];
        Assert.True(plain.Length >= 3);
        IReadOnlyList<BatchItem> items = _engine.Batch([.. plain.Select(v => Member(v, "text"))], Steps.Redact);
        for (int i = 0; i < plain.Length; ++i)
        {
            Assert.Equal(Member(plain[i].GetProperty("expect"), "redacted"), items[i].Redacted);
            CheckSpans(items[i].Spans, plain[i].GetProperty("expect"), Member(plain[i], "text"));
        }
    }

    [Fact]
    public void ThereAreManyVectors() => Assert.True(All.Count >= 100);

    private object Call(string call, byte[] utf8, JsonElement vector, MessageInfo info, Conversation conversation) => call switch
    {
        "detect" => _engine.Detect(utf8, info, conversation),
        "redact" => _engine.Redact(utf8, Options(vector), info, conversation),
        _ => _engine.Process(utf8, info, conversation),
    };

    private void Replay(Conversation conversation, JsonElement vector)
    {
        if (!vector.TryGetProperty("before", out JsonElement turns)) return;
        foreach (JsonElement turn in turns.EnumerateArray())
        {
            if (turn.TryGetProperty("agent", out JsonElement agent)) conversation.AgentTurn(agent.GetString()!);
            else if (turn.TryGetProperty("known", out JsonElement kind)) conversation.KnownParty(Named<PhiKind>(kind.GetString()!), Member(turn, "value"));
            else if (turn.TryGetProperty("revise", out _)) conversation.ReplaceTail();
            else _engine.Process(Member(turn, "patient"), conversation: conversation);
        }
    }

    private static MessageInfo Info(JsonElement vector)
    {
        JsonElement about = Sub(vector, "about");
        return new MessageInfo
        {
            Id = Member(about, "id"), Page = Member(about, "page"), Role = Member(about, "role"), Purpose = Member(about, "purpose"),
            Subject = Member(about, "subject"), Channel = Named<Channel>(Member(about, "channel", "unknown")),
            Speaker = Named<Speaker>(Member(about, "speaker", "unknown")), Language = Named<Language>(Member(about, "language", "unknown")),
            Hours = Named<Hours>(Member(about, "hours", "unknown")),
            Verified = about.ValueKind == JsonValueKind.Object && about.TryGetProperty("verified", out JsonElement v) ? v.GetBoolean() : null,
        };
    }

    private static RedactionOptions Options(JsonElement vector)
    {
        JsonElement options = Sub(vector, "options");
        return new RedactionOptions
        {
            Operator = Named<RedactionOperator>(Member(options, "operator", "placeholder")),
            Profile = Member(options, "profile", "safe_harbor"), Role = Member(options, "role"), Purpose = Member(options, "purpose"),
            MaskKeepLast = options.ValueKind == JsonValueKind.Object && options.TryGetProperty("keep_last", out JsonElement n) ? n.GetUInt32() : 0,
        };
    }

    private static void CheckSpans(IReadOnlyList<PhiSpan> spans, JsonElement expected, string text)
    {
        JsonElement[] golden = [.. expected.GetProperty("spans").EnumerateArray()];
        Assert.Equal(golden.Select(e => Member(e, "kind")), spans.Select(s => Snake(s.Kind.ToString())));
        for (int i = 0; i < golden.Length; ++i)
        {
            CheckPiece(golden[i], text, spans[i].Start, spans[i].Length, spans[i].ByteStart, spans[i].ByteEnd);
            Assert.Equal(golden[i].GetProperty("confidence").GetSingle(), spans[i].Confidence, 0.002f);
        }
    }

    private static void CheckSignals(IReadOnlyList<Signal> signals, JsonElement expected, string text)
    {
        JsonElement[] golden = [.. expected.GetProperty("signals").EnumerateArray()];
        Assert.Equal(golden.Select(e => (Member(e, "signal"), Member(e, "assertion"), Member(e, "who"))),
            signals.Select(s => (Snake(s.Kind.ToString()), Snake(s.Assertion.ToString()), Snake(s.Who.ToString()))));
        for (int i = 0; i < golden.Length; ++i)
        {
            CheckPiece(golden[i], text, signals[i].Start, signals[i].Length, signals[i].ByteStart, signals[i].ByteEnd);
            Assert.Equal(golden[i].GetProperty("score").GetSingle(), signals[i].Score, 0.002f);
        }
    }

    private static void CheckPiece(JsonElement golden, string text, int start, int length, int byteStart, int byteEnd)
    {
        Assert.Equal(Member(golden, "text"), text.Substring(start, length));
        Assert.Equal(golden.GetProperty("utf16").EnumerateArray().Select(n => n.GetInt32()), [start, start + length]);
        Assert.Equal(golden.GetProperty("bytes").EnumerateArray().Select(n => n.GetInt32()), [byteStart, byteEnd]);
    }

    private static void CheckIntent(string label, float confidence, IntentReason reason, Language language, JsonElement expected)
    {
        Assert.Equal(Member(expected, "intent"), label);
        Assert.Equal(Member(expected, "reason"), Snake(reason.ToString()));
        Assert.Equal(Member(expected, "language"), Snake(language.ToString()));
        Assert.Equal(expected.GetProperty("confidence").GetSingle(), confidence, 0.002f);
    }

    // What lies between the pieces is the same before and after; removing may take a space with it.
    private static void CheckOutput(Redaction redaction, byte[] input, string with)
    {
        if (with == "remove") return;
        byte[] output = Encoding.UTF8.GetBytes(redaction.Text);
        int from = 0, to = 0;
        foreach (PhiSpan span in redaction.Spans)
        {
            Assert.Equal(input[from..span.ByteStart], output[to..span.OutByteStart]);
            (from, to) = (span.ByteEnd, span.OutByteEnd);
        }
        Assert.Equal(input[from..], output[to..]);
    }

    private static JsonElement Sub(JsonElement value, string name) => value.TryGetProperty(name, out JsonElement found) ? found : default;

    private static string Member(JsonElement value, string name, string otherwise = "") =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement found) ? found.GetString()! : otherwise;

    private static T Named<T>(string snake) where T : struct, Enum => Enum.GetValues<T>().Single(v => Snake(v.ToString()) == snake);

    // AgeOver89 is age_over_89, InvalidUtf8 is invalid_utf8.
    private static string Snake(string name)
    {
        StringBuilder snake = new();
        for (int i = 0; i < name.Length; ++i)
        {
            bool digits = char.IsDigit(name[i]) && i > 0 && !char.IsDigit(name[i - 1]) && !name.StartsWith("InvalidUtf");
            if (i > 0 && (char.IsUpper(name[i]) || digits)) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
