// What the C# package costs over the C ABI: every call is timed in turns with the same native call made without any of it, and
// the median of the differences is told. `scripts/bench bindings` runs it.
using System.Diagnostics;
using System.Text;
using Careline;
using Careline.Native;

const int Rounds = 101;
const string Text = "hi, this is Marisol Quade. i was charged twice for the x-ray on 03/12, could somebody call me back at "
    + "415-555-0132 before five, and also i need to move my appointment of next week to any other day. thank you";
byte[] utf8 = Encoding.UTF8.GetBytes(Text);
using Engine engine = new();

unsafe
{
    nint options = 0;
    EngineOptionsStruct native;
    NativeMethods.careline_engine_options_init(&native);
    byte[] assets = Encoding.UTF8.GetBytes(new EngineOptions().AssetsDirectory);
    fixed (byte* a = assets)
    {
        native.assets_directory = a;
        native.assets_directory_size = (nuint)assets.Length;
        nint error;
        Take.Done(NativeMethods.careline_engine_open(&native, &options, &error), error);
    }
    using EngineHandle raw = new(options, null);

    Console.WriteLine($"{utf8.Length}-byte message, {Rounds} pairs; nanoseconds a call");
    Console.WriteLine($"{"call",-24}{"C ABI",10}{"C#",10}{"overhead",10}{"  goal",8}");
    fixed (byte* text = utf8)
    {
        byte* t = text;
        nuint n = (nuint)utf8.Length;
        nint Message(Func<nint, nint> call)
        {
            MessageStruct m = Defaults.Message;
            m.text = t;
            m.text_size = n;
            return call((nint)(&m));
        }
        void Signals() => Message(m =>
        {
            nint result, error;
            NativeMethods.careline_detect_signals(raw, (MessageStruct*)m, &result, &error);
            NativeMethods.careline_signals_free(result);
            return 0;
        });
        void Detect() => Message(m =>
        {
            nint result, error;
            NativeMethods.careline_detect_phi(raw, ConversationHandle.None, (MessageStruct*)m, &result, &error);
            NativeMethods.careline_phi_free(result);
            return 0;
        });
        void Process() => Message(m =>
        {
            nint result, error;
            NativeMethods.careline_process(raw, ConversationHandle.None, (MessageStruct*)m, &result, &error);
            NativeMethods.careline_decision_free(result);
            return 0;
        });
        Compare("signals (string)", 20, 1, Signals, () => engine.DetectSignals(Text), 500);
        Compare("signals (bytes)", 20, 1, Signals, () => engine.DetectSignals(utf8), 500);
        Compare("detect (string)", 20, 1, Detect, () => engine.Detect(Text), 500);
        Compare("process (string)", 10, 1, Process, () => engine.Process(Text), 500);
        Compare("process (bytes)", 10, 1, Process, () => engine.Process(utf8), 500);

        const int Items = 200;
        string[] texts = [.. Enumerable.Repeat(Text, Items)];
        byte[] data = Encoding.UTF8.GetBytes(string.Concat(texts));
        long[] offsets = [.. Enumerable.Range(0, Items + 1).Select(i => (long)i * utf8.Length)];
        fixed (byte* d = data)
        fixed (long* at = offsets)
        {
            byte* flat = d;
            long* where = at;
            void Batch()
            {
                nint result, error;
                MessageStruct defaults = Defaults.Message;
                RedactOptionsStruct redaction = Defaults.Redaction;
                NativeMethods.careline_batch_run(raw, (uint)Steps.Signals, &defaults, &redaction, flat, where, Items, &result, &error);
                NativeMethods.careline_batch_free(result);
            }
            Compare("batch item (buffers)", 1, Items, Batch, () => engine.Batch(data, offsets, Steps.Signals), 100);
            Compare("batch item (strings)", 1, Items, Batch, () => engine.Batch(texts, Steps.Signals), 100);
        }
    }
}
return 0;

static void Compare(string name, int calls, int items, Action native, Action managed, double goal)
{
    for (int i = 0; i < 200 / items; ++i)
    {
        native();
        managed();
    }
    double[] a = new double[Rounds], b = new double[Rounds], difference = new double[Rounds];
    for (int round = 0; round < Rounds; ++round)
    {
        // In turns, and each first as often as the other: what else the machine does falls on both.
        if (round % 2 == 0)
        {
            a[round] = Time(calls, native);
            b[round] = Time(calls, managed);
        }
        else
        {
            b[round] = Time(calls, managed);
            a[round] = Time(calls, native);
        }
        difference[round] = (b[round] - a[round]) / calls / items;
    }
    Array.Sort(difference);
    Array.Sort(a);
    Array.Sort(b);
    Console.WriteLine($"{name,-24}{a[Rounds / 2] / calls / items,10:F0}{b[Rounds / 2] / calls / items,10:F0}{difference[Rounds / 2],10:F0}{goal,8:F0}");
}

static double Time(int calls, Action call)
{
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < calls; ++i) call();
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
}
