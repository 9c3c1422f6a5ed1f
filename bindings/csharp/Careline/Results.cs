using System.Text.Json;

namespace Careline;

/// <summary>A piece of PHI. <c>text.Substring(Start, Length)</c> is the piece: offsets are UTF-16 units.</summary>
public readonly record struct PhiSpan(int Start, int Length, PhiKind Kind, float Confidence, int ByteStart, int ByteEnd)
{
    /// <summary>End of the piece, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>A signal with its evidence, <c>text.Substring(Start, Length)</c>.</summary>
public readonly record struct Signal(SignalKind Kind, Assertion Assertion, Who Who, float Score, int Start, int Length);

/// <summary>Redacted text and where it was changed (offsets of the input).</summary>
public sealed record Redaction(string Text, IReadOnlyList<PhiSpan> Spans);

/// <summary>A label and its calibrated confidence.</summary>
public readonly record struct RankedIntent(string Label, float Confidence);

/// <summary>What a message wants. The label is empty without evidence; the ranking is kept when abstaining.</summary>
public sealed record Intent(string Label, float Confidence, float Margin, IntentReason Reason, bool Agreed,
    Language Language, IReadOnlyList<RankedIntent> Ranking);

/// <summary>What may happen next, and why.</summary>
public sealed record Decision(string Id, Tier Tier, string Queue, string Template, string Reply, string Intent,
    float IntentConfidence, IntentReason IntentReason, Language Language, string Explanation, string Redacted,
    IReadOnlyList<PhiSpan> Spans, IReadOnlyList<Signal> Signals, string Json);

/// <summary>One item of a batch, with a status of its own.</summary>
public sealed record BatchItem(CarelineStatus Status, IReadOnlyList<PhiSpan> Spans, string Redacted, string Intent,
    float IntentConfidence, IReadOnlyList<Signal> Signals);

/// <summary>Outcome of a check, a test run, a verification; text for people, JSON for programs.</summary>
public sealed record Report(Outcome Outcome, string Text, JsonElement Data)
{
    /// <summary>True when nothing was found and everything was looked at.</summary>
    public bool IsOk => Outcome == Outcome.Ok;
}
