namespace Careline.Native;

/// <summary>Short strings of one call in UTF-8, one behind the other, in memory that stays where it is during the call.</summary>
internal unsafe ref struct Labels(byte* room)
{
    /// <summary>Bytes of stack for the labels of a call; more is taken from the heap.</summary>
    internal const int StackSize = 512;

    private byte* _next = room;

    /// <summary>The most bytes that strings of <paramref name="units"/> UTF-16 units need.</summary>
    internal static int Room(int units) => checked(units * 3);

    internal byte* Put(string label, out nuint size)
    {
        size = 0;
        if (label.Length == 0) return null;
        int written = Utf8.Write(label, new Span<byte>(_next, Room(label.Length)));
        byte* begin = _next;
        _next += written;
        size = (nuint)written;
        return begin;
    }
}
