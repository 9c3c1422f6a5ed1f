using Microsoft.Win32.SafeHandles;

namespace Careline.Native;

// One SafeHandle for each opaque type that outlives a call; it travels in the signatures, so that it cannot be freed
// during a call. Short-lived results (text, decision, PHI, intent, signals, batch, report) are freed where they are read.

internal sealed class EngineHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal EngineHandle(nint handle, AuditHandle? audit) : base(ownsHandle: true)
    {
        SetHandle(handle);
        _audit = audit;
    }

    // The log must outlive the engine: whoever opened the engine took this reference, it is released after the engine.
    private readonly AuditHandle? _audit;

    protected override bool ReleaseHandle()
    {
        NativeMethods.careline_engine_free(handle);
        _audit?.DangerousRelease();
        return true;
    }
}

internal sealed class ConversationHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>A message without a conversation: NULL across the boundary.</summary>
    internal static readonly ConversationHandle None = new(0, null);

    internal ConversationHandle(nint handle, EngineHandle? engine) : base(ownsHandle: true)
    {
        SetHandle(handle);
        _engine = engine;
    }

    // The engine must outlive its conversations, as above.
    private readonly EngineHandle? _engine;

    protected override bool ReleaseHandle()
    {
        NativeMethods.careline_conversation_free(handle);
        _engine?.DangerousRelease();
        return true;
    }
}

internal sealed class AuditHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal AuditHandle(nint handle) : base(ownsHandle: true) => SetHandle(handle);

    // Gives the handle up to careline_audit_close, which frees it.
    internal nint Surrender()
    {
        nint raw = handle;
        SetHandleAsInvalid();
        return raw;
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.careline_audit_free(handle);
        return true;
    }
}

internal sealed class TicketHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal TicketHandle(nint handle) : base(ownsHandle: true) => SetHandle(handle);

    protected override bool ReleaseHandle()
    {
        NativeMethods.careline_ticket_free(handle);
        return true;
    }
}
