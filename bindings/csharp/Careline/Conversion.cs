using System.Text.Json;
using Careline.Native;

namespace Careline;

/// <summary>Native results into values; owned handles are freed here.</summary>
internal static unsafe class Conversion
{
    internal delegate int TextCall(nint* result, nint* error);

    internal static string TakeText(TextCall call)
    {
        nint text, error;
        CarelineException.ThrowIfFailed(call(&text, &error), error);
        try
        {
            return Utf8.Read(NativeMethods.careline_text_data(text), NativeMethods.careline_text_size(text));
        }
        finally
        {
            NativeMethods.careline_text_free(text);
        }
    }

    internal static Report TakeReport(TextCall call)
    {
        nint found, error;
        CarelineException.ThrowIfFailed(call(&found, &error), error);
        nint report = found;
        try
        {
            nuint size;
            string text = Utf8.Read(NativeMethods.careline_report_text(report, &size), size);
            string json = TakeText((o, e) => NativeMethods.careline_report_json(report, o, e));
            using JsonDocument parsed = JsonDocument.Parse(json);
            return new Report((Outcome)NativeMethods.careline_report_outcome(report), text, parsed.RootElement.Clone());
        }
        finally
        {
            NativeMethods.careline_report_free(report);
        }
    }

    internal static PhiSpan[] Spans(SpanStruct* data, long first, long end)
    {
        PhiSpan[] spans = new PhiSpan[end - first];
        for (long i = first; i < end; ++i)
        {
            ref SpanStruct s = ref data[i];
            spans[i - first] = new PhiSpan((int)s.utf16_begin, (int)(s.utf16_end - s.utf16_begin), (PhiKind)s.kind,
                s.confidence, (int)s.begin, (int)s.end);
        }
        return spans;
    }

    internal static Signal[] Signals(SignalStruct* data, long first, long end)
    {
        Signal[] signals = new Signal[end - first];
        for (long i = first; i < end; ++i)
        {
            ref SignalStruct s = ref data[i];
            signals[i - first] = new Signal((SignalKind)s.signal, (Assertion)s.assertion, (Who)s.who, s.score,
                (int)s.utf16_begin, (int)(s.utf16_end - s.utf16_begin));
        }
        return signals;
    }

    internal static Decision TakeDecision(nint decision)
    {
        try
        {
            nuint size, spans, signals;
            byte* redacted = NativeMethods.careline_decision_redacted(decision, &size);
            SpanStruct* spanData = NativeMethods.careline_decision_spans(decision, &spans);
            SignalStruct* signalData = NativeMethods.careline_decision_signals(decision, &signals);
            return new Decision(
                Utf8.Read(NativeMethods.careline_decision_id(decision)),
                (Tier)NativeMethods.careline_decision_tier(decision),
                Utf8.Read(NativeMethods.careline_decision_queue(decision)),
                Utf8.Read(NativeMethods.careline_decision_template(decision)),
                Utf8.Read(NativeMethods.careline_decision_reply(decision)),
                Utf8.Read(NativeMethods.careline_decision_intent(decision)),
                NativeMethods.careline_decision_intent_confidence(decision),
                (IntentReason)NativeMethods.careline_decision_intent_reason(decision),
                (Language)NativeMethods.careline_decision_language(decision),
                Utf8.Read(NativeMethods.careline_decision_explanation(decision)),
                Utf8.Read(redacted, size),
                Spans(spanData, 0, (long)spans),
                Signals(signalData, 0, (long)signals),
                TakeText((o, e) => NativeMethods.careline_decision_json(decision, o, e)));
        }
        finally
        {
            NativeMethods.careline_decision_free(decision);
        }
    }

    internal static Redaction TakePhi(nint phi)
    {
        try
        {
            nuint size, count;
            byte* redacted = NativeMethods.careline_phi_redacted(phi, &size);
            SpanStruct* spans = NativeMethods.careline_phi_spans(phi, &count);
            return new Redaction(Utf8.Read(redacted, size), Spans(spans, 0, (long)count));
        }
        finally
        {
            NativeMethods.careline_phi_free(phi);
        }
    }

    internal static Intent TakeIntent(nint intent)
    {
        try
        {
            List<RankedIntent> ranking = [];
            float confidence;
            for (byte* label; (label = NativeMethods.careline_intent_ranked(intent, (nuint)ranking.Count, &confidence)) != null;)
            {
                ranking.Add(new RankedIntent(Utf8.Read(label), confidence));
            }
            return new Intent(
                Utf8.Read(NativeMethods.careline_intent_label(intent)),
                NativeMethods.careline_intent_confidence(intent),
                NativeMethods.careline_intent_margin(intent),
                (IntentReason)NativeMethods.careline_intent_reason(intent),
                NativeMethods.careline_intent_agreed(intent) != 0,
                (Language)NativeMethods.careline_intent_language(intent),
                ranking);
        }
        finally
        {
            NativeMethods.careline_intent_free(intent);
        }
    }

    internal static Signal[] TakeSignals(nint signals)
    {
        try
        {
            nuint count;
            SignalStruct* data = NativeMethods.careline_signals_items(signals, &count);
            return Signals(data, 0, (long)count);
        }
        finally
        {
            NativeMethods.careline_signals_free(signals);
        }
    }

    internal static BatchItem[] TakeBatch(nint batch, IReadOnlyList<string> labels)
    {
        try
        {
            long* spanAt, textAt, signalAt;
            float* confidences;
            int n = (int)NativeMethods.careline_batch_size(batch);
            int* statuses = NativeMethods.careline_batch_statuses(batch);
            SpanStruct* spans = NativeMethods.careline_batch_spans(batch, &spanAt);
            byte* redacted = NativeMethods.careline_batch_redacted(batch, &textAt);
            int* intents = NativeMethods.careline_batch_intents(batch, &confidences);
            SignalStruct* signals = NativeMethods.careline_batch_signals(batch, &signalAt);
            BatchItem[] items = new BatchItem[n];
            for (int i = 0; i < n; ++i)
            {
                items[i] = new BatchItem((CarelineStatus)statuses[i], Spans(spans, spanAt[i], spanAt[i + 1]),
                    Utf8.Read(redacted + textAt[i], (nuint)(textAt[i + 1] - textAt[i])),
                    intents[i] < 0 ? "" : labels[intents[i]], confidences[i],
                    Signals(signals, signalAt[i], signalAt[i + 1]));
            }
            return items;
        }
        finally
        {
            NativeMethods.careline_batch_free(batch);
        }
    }
}
