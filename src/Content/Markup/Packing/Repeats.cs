using System.Buffers.Binary;
using System.Numerics;

namespace HelpCenter.Content.Markup.Packing;

/// <summary>
/// Packs bytes as stretches of new ones and references to old ones, in the manner of LZ4: less tight than deflate, many times
/// faster both ways. Sequence: a byte with both lengths (15: more bytes follow), the new bytes, how far back (u16), so many bytes
/// from there; the last sequence has new bytes only.
/// </summary>
internal static class Repeats
{
    private const int Shortest = 4;
    private const int Farthest = ushort.MaxValue;
    private const int TableBits = 13;
    // How soon the search begins to take longer steps where nothing repeats.
    private const int Patience = 5;

    [ThreadStatic] private static Met? t_met;

    /// <summary>Where four bytes were met last. Places of earlier texts lie below <see cref="Base"/>: nothing is cleared.</summary>
    private sealed class Met
    {
        public readonly int[] Places = new int[1 << TableBits];
        public int Base = 1;

        public static Met Take(int length)
        {
            var met = t_met ??= new Met();
            if (met.Base < int.MaxValue - length) return met;
            Array.Clear(met.Places);
            met.Base = 1;
            return met;
        }
    }

    public static int LongestPacked(int length) => length + length / 255 + 16;

    public static int Pack(ReadOnlySpan<byte> bytes, Span<byte> packed)
    {
        var met = Met.Take(bytes.Length);
        var (places, first) = (met.Places, met.Base);
        int to = 0, taken = 0, at = 0, misses = 1 << Patience;
        var last = bytes.Length - Shortest;
        while (at <= last)
        {
            var four = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            ref var place = ref places[four * 2654435761 >> 32 - TableBits];
            var from = place - first;
            place = at + first;
            if (from < 0 || at - from > Farthest || BinaryPrimitives.ReadUInt32LittleEndian(bytes[from..]) != four)
            {
                at += misses++ >> Patience;
                continue;
            }
            while (at > taken && from > 0 && bytes[at - 1] == bytes[from - 1]) (at, from) = (at - 1, from - 1);
            var length = Shortest + Same(bytes[(from + Shortest)..], bytes[(at + Shortest)..]);
            to += WriteNew(bytes[taken..at], length - Shortest, packed[to..]);
            BinaryPrimitives.WriteUInt16LittleEndian(packed[to..], (ushort)(at - from));
            to = WriteRest(length - Shortest, packed, to + 2);
            at += length;
            taken = at;
            misses = 1 << Patience;
        }
        met.Base = first + bytes.Length;
        return to + WriteNew(bytes[taken..], 0, packed[to..]);
    }

    /// <exception cref="InvalidDataException">The packed bytes do not make exactly as many as there is room for.</exception>
    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bytes)
    {
        int at = 0, to = 0;
        while (true)
        {
            if (at >= packed.Length) throw Damaged();
            var lengths = packed[at++];
            var fresh = ReadLength(lengths >> 4, packed, ref at);
            if (fresh > packed.Length - at || fresh > bytes.Length - to) throw Damaged();
            packed.Slice(at, fresh).CopyTo(bytes[to..]);
            (at, to) = (at + fresh, to + fresh);
            if (at == packed.Length) break;
            if (at + 2 > packed.Length) throw Damaged();
            var back = BinaryPrimitives.ReadUInt16LittleEndian(packed[at..]);
            at += 2;
            var length = ReadLength(lengths & 15, packed, ref at) + Shortest;
            if (back == 0 || back > to || length > bytes.Length - to) throw Damaged();
            Repeat(bytes, to, back, length);
            to += length;
        }
        if (to != bytes.Length) throw Damaged();
    }

    // What is repeated may reach into itself: then it is copied stretch by stretch.
    private static void Repeat(Span<byte> bytes, int to, int back, int length)
    {
        while (length > 0)
        {
            var part = Math.Min(back, length);
            bytes.Slice(to - back, part).CopyTo(bytes[to..]);
            (to, length, back) = (to + part, length - part, back + part);
        }
    }

    private static int Same(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var length = 0;
        while (b.Length - length >= sizeof(ulong))
        {
            var differ = BinaryPrimitives.ReadUInt64LittleEndian(a[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(b[length..]);
            if (differ != 0) return length + BitOperations.TrailingZeroCount(differ) / 8;
            length += sizeof(ulong);
        }
        while (length < b.Length && a[length] == b[length]) length++;
        return length;
    }

    private static int WriteNew(ReadOnlySpan<byte> fresh, int repeated, Span<byte> packed)
    {
        packed[0] = (byte)(Math.Min(fresh.Length, 15) << 4 | Math.Min(repeated, 15));
        var to = WriteRest(fresh.Length, packed, 1);
        fresh.CopyTo(packed[to..]);
        return to + fresh.Length;
    }

    private static int WriteRest(int length, Span<byte> packed, int to)
    {
        if (length < 15) return to;
        for (length -= 15; length >= 255; length -= 255) packed[to++] = 255;
        packed[to++] = (byte)length;
        return to;
    }

    private static int ReadLength(int length, ReadOnlySpan<byte> packed, ref int at)
    {
        if (length < 15) return length;
        byte more;
        do
        {
            if (at >= packed.Length || length > int.MaxValue - 512) throw Damaged();
            length += more = packed[at++];
        }
        while (more == 255);
        return length;
    }

    private static InvalidDataException Damaged() => new("a packed text is damaged");
}
