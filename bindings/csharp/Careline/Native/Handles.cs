using Microsoft.Win32.SafeHandles;

namespace Careline.Native;

// One SafeHandle for each opaque type that outlives a call; short-lived results are freed in the call.

internal sealed class EngineHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public EngineHandle() : base(ownsHandle: true) { }

    internal EngineHandle(nint handle) : base(ownsHandle: true) => SetHandle(handle);

    // The log must outlive the engine: the reference is released after it.
    internal AuditHandle? Audit { get; set; }

    protected override bool ReleaseHandle()
    {
        NativeMethods.careline_engine_free(handle);
        Audit?.DangerousRelease();
        return true;
    }
}

internal sealed class ConversationHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ConversationHandle() : base(ownsHandle: true) { }

    internal ConversationHandle(nint handle, EngineHandle engine) : base(ownsHandle: true)
    {
        SetHandle(handle);
        _engine = engine;
    }

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
    public AuditHandle() : base(ownsHandle: true) { }

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
