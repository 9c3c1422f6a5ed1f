using System.Text.Json;

namespace Careline.Native;

/// <summary>Takes what a call returned: throws its error or makes a value of its result. Both are freed here.</summary>
internal static unsafe class Take
{
    internal static void Done(int status, nint error) => CarelineException.ThrowIfFailed(status, error);

    internal static string Text(int status, nint text, nint error)
    {
        CarelineException.ThrowIfFailed(status, error);
        try
        {
            return Utf8.Read(NativeMethods.careline_text_data(text), NativeMethods.careline_text_size(text));
        }
        finally
        {
            NativeMethods.careline_text_free(text);
        }
    }

    internal static JsonElement Json(int status, nint text, nint error) => Parse(Text(status, text, error));

    internal static Report Report(int status, nint report, nint error)
    {
        CarelineException.ThrowIfFailed(status, error);
        try
        {
            nuint size;
            string text = Utf8.Read(NativeMethods.careline_report_text(report, &size), size);
            nint json;
            JsonElement data = Json(NativeMethods.careline_report_json(report, &json, &error), json, error);
            return new Report((Outcome)NativeMethods.careline_report_outcome(report), text, data);
        }
        finally
        {
            NativeMethods.careline_report_free(report);
        }
    }

    internal static Decision Decision(nint decision)
    {
        try
        {
            return Read(decision);
        }
        finally
        {
            NativeMethods.careline_decision_free(decision);
        }
    }

    internal static Decision Decision(nint decision, out string json)
    {
        try
        {
            nint text, error;
            json = Text(NativeMethods.careline_decision_json(decision, &text, &error), text, error);
            return Read(decision);
        }
        finally
        {
            NativeMethods.careline_decision_free(decision);
        }
    }

    internal static Redaction Redaction(nint phi)
    {
        try
        {
            nuint size, count;
            byte* redacted = NativeMethods.careline_phi_redacted(phi, &size);
            SpanStruct* spans = NativeMethods.careline_phi_spans(phi, &count);
            return new Redaction(redacted == null ? "" : Utf8.Read(redacted, size), Spans(spans, 0, (long)count));
        }
        finally
        {
            NativeMethods.careline_phi_free(phi);
        }
    }

    internal static PhiSpan[] Spans(nint phi)
    {
        try
        {
            nuint count;
            SpanStruct* spans = NativeMethods.careline_phi_spans(phi, &count);
            return Spans(spans, 0, (long)count);
        }
        finally
        {
            NativeMethods.careline_phi_free(phi);
        }
    }

    internal static Intent Intent(nint intent)
    {
        try
        {
            List<RankedIntent> ranking = new(8);
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

    internal static Signal[] Signals(nint signals)
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

    internal static BatchItem[] Batch(nint batch, IReadOnlyList<string> labels)
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

    internal static JsonElement Parse(string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }

    private static Decision Read(nint decision)
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
            Signals(signalData, 0, (long)signals));
    }

    private static PhiSpan[] Spans(SpanStruct* data, long first, long end)
    {
        if (first == end) return [];
        PhiSpan[] spans = new PhiSpan[end - first];
        for (long i = first; i < end; ++i)
        {
            SpanStruct* s = data + i;
            spans[i - first] = new PhiSpan((int)s->utf16_begin, (int)(s->utf16_end - s->utf16_begin), (PhiKind)s->kind,
                s->confidence, (int)s->begin, (int)s->end, (int)s->out_begin, (int)s->out_end);
        }
        return spans;
    }

    private static Signal[] Signals(SignalStruct* data, long first, long end)
    {
        if (first == end) return [];
        Signal[] signals = new Signal[end - first];
        for (long i = first; i < end; ++i)
        {
            SignalStruct* s = data + i;
            signals[i - first] = new Signal((SignalKind)s->signal, (Assertion)s->assertion, (Who)s->who, s->score,
                (int)s->utf16_begin, (int)(s->utf16_end - s->utf16_begin), (int)s->begin, (int)s->end);
        }
        return signals;
    }
}
