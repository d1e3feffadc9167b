using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace HelpCenter.Morphology.Dictionary.Source;

/// <summary>
/// Lists the keys of a double-array trie as the source dictionary stores it: u32 count, units, u32 count, two guide bytes a unit.
/// Used by the compiler only; the program itself never reads these files.
/// </summary>
internal sealed class DoubleArray
{
    private const int LongestKey = 160;
    private const uint LabelBits = 0x800000FF;

    private readonly uint[] _units;
    private readonly byte[] _guide;

    public delegate void KeyVisitor(ReadOnlySpan<byte> key, uint value);

    private DoubleArray(uint[] units, byte[] guide) => (_units, _guide) = (units, guide);

    public static DoubleArray Read(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < 8) throw new DictionaryFormatException(path, 0, "файл короче заголовка");
        var count = (int)BinaryPrimitives.ReadUInt32LittleEndian(file);
        var expected = 8 + (long)count * 6;
        if (count < 0 || file.Length != expected)
            throw new DictionaryFormatException(path, 0, $"ожидалось {expected} байт, в файле {file.Length}");
        var guideStart = 8 + count * 4;
        if (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(guideStart - 4)) != (uint)count)
            throw new DictionaryFormatException(path, guideStart - 4, "число узлов в двух частях файла разное");
        return new(MemoryMarshal.Cast<byte, uint>(file.AsSpan(4, count * 4)).ToArray(), file[guideStart..]);
    }

    /// <summary>Visits every key in ascending order of bytes.</summary>
    public void ForEach(KeyVisitor visit) => Visit(0, new byte[LongestKey], 0, visit);

    private void Visit(uint state, byte[] key, int length, KeyVisitor visit)
    {
        var unit = _units[state];
        if ((unit & 0x100) != 0) visit(key.AsSpan(0, length), _units[state ^ Offset(unit)] & 0x7FFFFFFF);
        for (var label = _guide[2 * state]; label != 0;)
        {
            var next = state ^ Offset(unit) ^ label;
            if (next >= _units.Length || (_units[next] & LabelBits) != label)
                throw new InvalidDataException($"узел {state} ссылается на чужой узел {next}");
            key[length] = label;
            Visit(next, key, length + 1, visit);
            label = _guide[2 * next + 1];
        }
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & 0x200) >> 6);
}
