using System.Text.Json;
using Careline.Native;

namespace Careline;

/// <summary>State of one dialogue: bounded, wiped when disposed, for one thread at a time.</summary>
public sealed unsafe class Conversation : IDisposable
{
    private readonly ConversationHandle _handle;

    internal Conversation(Engine engine)
    {
        // Released with the conversation, so that the engine outlives it.
        bool held = false;
        engine.Handle.DangerousAddRef(ref held);
        nint conversation, error;
        int status = NativeMethods.careline_conversation_open(engine.Handle.DangerousGetHandle(), &conversation, &error);
        if (status != 0) engine.Handle.DangerousRelease();
        CarelineException.ThrowIfFailed(status, error);
        _handle = new ConversationHandle(conversation, engine.Handle);
    }

    internal ConversationHandle Handle => _handle;

    /// <summary>What the agent or bot said: its question decides how a bare answer is read.</summary>
    public void AgentTurn(string text) => Call(text, (c, t, n, e) => NativeMethods.careline_conversation_agent_turn(c, t, n, e));

    /// <summary>A value of the caller's own record; dates as YYYY-MM-DD. Never kept beyond the conversation.</summary>
    public void KnownParty(PhiKind kind, string value) =>
        Call(value, (c, t, n, e) => NativeMethods.careline_conversation_known_party(c, (int)kind, t, n, e));

    /// <summary>The next turn replaces the last one: a transcript was revised.</summary>
    public void ReplaceTail() => Call("", (c, _, _, e) => NativeMethods.careline_conversation_replace_tail(c, e));

    /// <summary>Warm hand-off for the person who takes over; redacted.</summary>
    public JsonElement Handoff()
    {
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            nint conversation = _handle.DangerousGetHandle();
            using JsonDocument parsed = JsonDocument.Parse(
                Conversion.TakeText((o, e) => NativeMethods.careline_conversation_handoff(conversation, o, e)));
            return parsed.RootElement.Clone();
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }

    /// <summary>Wipes and frees the state.</summary>
    public void Dispose() => _handle.Dispose();

    private delegate int TextCall(nint conversation, byte* text, nuint size, nint* error);

    private void Call(string text, TextCall call)
    {
        byte[] bytes = Utf8.Bytes(text);
        bool held = false;
        try
        {
            _handle.DangerousAddRef(ref held);
            nint error;
            fixed (byte* t = bytes)
            {
                CarelineException.ThrowIfFailed(call(_handle.DangerousGetHandle(), t, (nuint)bytes.Length, &error), error);
            }
        }
        finally
        {
            if (held) _handle.DangerousRelease();
        }
    }
}
