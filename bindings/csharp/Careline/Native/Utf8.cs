using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Unicode = System.Text.Unicode.Utf8;

namespace Careline.Native;

/// <summary>
/// A string as UTF-8 for the length of a call: on the caller's stack if it is short, in a rented buffer otherwise, and
/// wiped afterwards, because messages hold PHI.
/// </summary>
internal ref struct Utf8Text
{
    /// <summary>Bytes of stack that callers offer: room for a text message of 340 UTF-16 units of any kind.</summary>
    internal const int StackSize = 1024;

    private readonly byte[]? _rented;
    private readonly Span<byte> _used;

    internal Utf8Text(ReadOnlySpan<char> text, Span<byte> stack)
    {
        Span<byte> room = stack;
        if (text.Length > stack.Length / 3)
        {
            room = _rented = ArrayPool<byte>.Shared.Rent(checked(text.Length * 3));
        }
        _used = room;
        try
        {
            _used = room[..Utf8.Write(text, room)];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal readonly ReadOnlySpan<byte> Bytes => _used;

    /// <summary>Wipes.</summary>
    public readonly void Dispose()
    {
        CryptographicOperations.ZeroMemory(_used);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
    }
}

/// <summary>UTF-8 across the boundary.</summary>
internal static unsafe class Utf8
{
    internal static string Read(byte* text) =>
        Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    internal static string Read(byte* text, nuint size) =>
        size == 0 ? "" : Encoding.UTF8.GetString(text, checked((int)size));

    /// <summary>Writes a text into room enough for it. Lone surrogates are an error, not a silent U+FFFD.</summary>
    internal static int Write(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (Unicode.FromUtf16(text, room, out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new CarelineException(CarelineStatus.InvalidUtf8, "the text holds a lone surrogate", read, 0, 0);
        }
        return written;
    }

    /// <summary>For what is no message, such as a path or a request, and its size for the call.</summary>
    internal static byte[] Bytes(ReadOnlySpan<char> text, out nuint size)
    {
        using Utf8Text encoded = new(text, stackalloc byte[Utf8Text.StackSize]);
        size = (nuint)encoded.Bytes.Length;
        return encoded.Bytes.ToArray();
    }
}
