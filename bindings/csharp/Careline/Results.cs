using System.Text.Json;

namespace Careline;

/// <summary>A piece of PHI. <c>text.Substring(Start, Length)</c> is the piece: offsets are UTF-16 units.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="ByteStart">The same piece in UTF-8 bytes.</param>
/// <param name="ByteEnd">Its end in UTF-8 bytes, exclusive.</param>
/// <param name="OutByteStart">What replaced it, in UTF-8 bytes of the redacted text; 0 where nothing was redacted.</param>
/// <param name="OutByteEnd">The end of that, exclusive.</param>
public readonly record struct PhiSpan(int Start, int Length, PhiKind Kind, float Confidence, int ByteStart, int ByteEnd,
    int OutByteStart = 0, int OutByteEnd = 0)
{
    /// <summary>End of the piece, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>A signal with its evidence, <c>text.Substring(Start, Length)</c>.</summary>
/// <param name="Kind">Which signal.</param>
/// <param name="Assertion">Whether it is there now, or only spoken of.</param>
/// <param name="Who">Whom it concerns.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Start">First UTF-16 unit of the evidence.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="ByteStart">The evidence in UTF-8 bytes.</param>
/// <param name="ByteEnd">Its end in UTF-8 bytes, exclusive.</param>
public readonly record struct Signal(SignalKind Kind, Assertion Assertion, Who Who, float Score, int Start, int Length,
    int ByteStart, int ByteEnd)
{
    /// <summary>End of the evidence, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>Redacted text and where it was changed.</summary>
/// <param name="Text">The text without its PHI.</param>
/// <param name="Spans">What was found, with offsets of the input.</param>
public sealed record Redaction(string Text, IReadOnlyList<PhiSpan> Spans);

/// <summary>A label and its calibrated confidence.</summary>
/// <param name="Label">The intent.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct RankedIntent(string Label, float Confidence);

/// <summary>What a message wants.</summary>
/// <param name="Label">Best label; empty without evidence.</param>
/// <param name="Confidence">Calibrated, 0 to 1.</param>
/// <param name="Margin">Distance to the second label.</param>
/// <param name="Reason">Why the classifier did or did not commit itself.</param>
/// <param name="Agreed">Both heads of the model put the same label first.</param>
/// <param name="Language">Language of the message.</param>
/// <param name="Ranking">Best labels first; kept when abstaining.</param>
public sealed record Intent(string Label, float Confidence, float Margin, IntentReason Reason, bool Agreed,
    Language Language, IReadOnlyList<RankedIntent> Ranking);

/// <summary>What may happen next, and why.</summary>
/// <param name="Id">Id of the decision, as in the record.</param>
/// <param name="Tier">Automate, route or immediate human.</param>
/// <param name="Queue">Queue of the policy; empty when none.</param>
/// <param name="Template">Template of the policy; empty when none.</param>
/// <param name="Reply">Text of the template in the writer's language, ready to send.</param>
/// <param name="Intent">Best intent label; empty without evidence.</param>
/// <param name="IntentConfidence">Calibrated, 0 to 1.</param>
/// <param name="IntentReason">Why the classifier did or did not commit itself.</param>
/// <param name="Language">Language of the message.</param>
/// <param name="Explanation">Sentences that say which rules decided and why.</param>
/// <param name="Redacted">The message without its PHI.</param>
/// <param name="Spans">PHI, with offsets of the message.</param>
/// <param name="Signals">Danger, distress and what else a person must know.</param>
public sealed record Decision(string Id, Tier Tier, string Queue, string Template, string Reply, string Intent,
    float IntentConfidence, IntentReason IntentReason, Language Language, string Explanation, string Redacted,
    IReadOnlyList<PhiSpan> Spans, IReadOnlyList<Signal> Signals);

/// <summary>One item of a batch, with a status of its own.</summary>
/// <param name="Status">What went wrong with this item; Ok if nothing did.</param>
/// <param name="Spans">PHI, with offsets of the item.</param>
/// <param name="Redacted">The item without its PHI.</param>
/// <param name="Intent">Best intent label; empty without evidence.</param>
/// <param name="IntentConfidence">Calibrated, 0 to 1.</param>
/// <param name="Signals">Danger, distress and what else a person must know.</param>
public sealed record BatchItem(CarelineStatus Status, IReadOnlyList<PhiSpan> Spans, string Redacted, string Intent,
    float IntentConfidence, IReadOnlyList<Signal> Signals);

/// <summary>Outcome of a check, a test run, a verification.</summary>
/// <param name="Outcome">Ok only when nothing was found and everything was looked at.</param>
/// <param name="Text">For people: lines of text.</param>
/// <param name="Data">For programs: the same as JSON.</param>
public sealed record Report(Outcome Outcome, string Text, JsonElement Data)
{
    /// <summary>True when nothing was found and everything was looked at.</summary>
    public bool IsOk => Outcome == Outcome.Ok;
}
