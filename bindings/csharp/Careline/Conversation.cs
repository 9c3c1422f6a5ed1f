using System.Text.Json;
using Careline.Native;

namespace Careline;

/// <summary>State of one dialogue: bounded, wiped when disposed, for one thread at a time.</summary>
public sealed unsafe class Conversation : IDisposable
{
    internal Conversation(EngineHandle engine)
    {
        // Released with the conversation, so that the engine outlives it.
        bool held = false;
        engine.DangerousAddRef(ref held);
        nint conversation, error;
        int status = NativeMethods.careline_conversation_open(engine, &conversation, &error);
        if (status != 0) engine.DangerousRelease();
        Take.Done(status, error);
        Handle = new ConversationHandle(conversation, engine);
    }

    internal ConversationHandle Handle { get; }

    /// <summary>What the agent or bot said: its question decides how a bare answer is read.</summary>
    public void AgentTurn(string text)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        AgentTurn(encoded.Bytes);
    }

    /// <inheritdoc cref="AgentTurn(string)"/>
    public void AgentTurn(ReadOnlySpan<byte> utf8)
    {
        nint error;
        fixed (byte* t = utf8)
        {
            Take.Done(NativeMethods.careline_conversation_agent_turn(Handle, t, (nuint)utf8.Length, &error), error);
        }
    }

    /// <summary>A value of the caller's own record; dates as YYYY-MM-DD. Never kept beyond the conversation.</summary>
    public void KnownParty(PhiKind kind, string value)
    {
        using Utf8Text encoded = new(value, stackalloc byte[Utf8Text.StackSize]);
        nint error;
        fixed (byte* v = encoded.Bytes)
        {
            Take.Done(NativeMethods.careline_conversation_known_party(Handle, (int)kind, v, (nuint)encoded.Bytes.Length, &error), error);
        }
    }

    /// <summary>The next turn replaces the last one: a transcript was revised.</summary>
    public void ReplaceTail()
    {
        nint error;
        Take.Done(NativeMethods.careline_conversation_replace_tail(Handle, &error), error);
    }

    /// <summary>Warm hand-off for the person who takes over; redacted.</summary>
    public JsonElement Handoff()
    {
        nint text, error;
        return Take.Json(NativeMethods.careline_conversation_handoff(Handle, &text, &error), text, error);
    }

    /// <summary>Wipes and frees the state.</summary>
    public void Dispose() => Handle.Dispose();
}
