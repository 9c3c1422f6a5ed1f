using System.Runtime.InteropServices;

namespace Careline.Native;

// The structs of careline.h; LayoutTests compares sizes and offsets with the goldens.

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AuditOptions
{
    public uint struct_size;
    public int durability;
    public byte* directory;
    public nuint directory_size;
    public byte* origin;
    public nuint origin_size;
    public byte* key;
    public nuint key_size;
    public nint wrap;
    public nint unwrap;
    public nint key_user;
    public nint anchor;
    public nint anchor_user;
    public nint clock;
    public nint clock_user;
    public uint checkpoint_entries;
    public uint checkpoint_seconds;
    public uint deadline_ms;
    public int create;
    public int when_blocked;
    public uint queue_entries;
    public ulong low_water_bytes;
    public byte* spill_directory;
    public nuint spill_directory_size;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct VerifyOptions
{
    public uint struct_size;
    public uint reserved;
    public byte* path;
    public nuint path_size;
    public byte* verifier_key;
    public nuint verifier_key_size;
    public byte* key;
    public nuint key_size;
    public byte* known_checkpoint;
    public nuint known_checkpoint_size;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct EngineOptionsStruct
{
    public uint struct_size;
    public int invalid_utf8;
    public byte* assets_directory;
    public nuint assets_directory_size;
    public byte* model_path;
    public nuint model_path_size;
    public int allow_unsigned_model;
    public uint max_message_bytes;
    public byte* policy_path;
    public nuint policy_path_size;
    public nint audit;
    public byte* redaction_key;
    public nuint redaction_key_size;
    public uint redaction_key_id;
    public int require_audit;
    public int timings;
    public uint reserved;
    public nint clock;
    public nint clock_user;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MessageStruct
{
    public uint struct_size;
    public int channel;
    public byte* text;
    public nuint text_size;
    public byte* id;
    public nuint id_size;
    public byte* page;
    public nuint page_size;
    public byte* role;
    public nuint role_size;
    public byte* purpose;
    public nuint purpose_size;
    public byte* subject;
    public nuint subject_size;
    public int speaker;
    public int language;
    public int verified;
    public int open_hours;
}

[StructLayout(LayoutKind.Sequential)]
internal struct SpanStruct
{
    public uint begin;
    public uint end;
    public uint utf16_begin;
    public uint utf16_end;
    public uint char_begin;
    public uint char_end;
    public int kind;
    public float confidence;
    public uint out_begin;
    public uint out_end;
}

[StructLayout(LayoutKind.Sequential)]
internal struct SignalStruct
{
    public int signal;
    public int assertion;
    public int who;
    public float score;
    public uint begin;
    public uint end;
    public uint utf16_begin;
    public uint utf16_end;
    public uint char_begin;
    public uint char_end;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct RedactOptionsStruct
{
    public uint struct_size;
    public int redact_operator;
    public byte* profile;
    public nuint profile_size;
    public byte* role;
    public nuint role_size;
    public byte* purpose;
    public nuint purpose_size;
    public uint mask_keep_last;
    public uint reserved;
}
