using Careline;

using Engine engine = new();
Decision decision = engine.Process(args[0]);
Console.WriteLine($"{decision.Tier} | {decision.Redacted}");
foreach (PhiSpan span in decision.Spans)
{
    string piece = args[0].Substring(span.Start, span.Length);
    Console.WriteLine($"  {span.Kind} of {piece.Length} characters");
}
