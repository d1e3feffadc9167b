using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Builds the minimal automaton of sorted keys from its leaves up: two states with equal value and equal children are one state.
/// Three columns are written (masks, heads, distances to the children): alike numbers side by side compress best.
/// </summary>
internal sealed class AutomatonBuilder
{
    private readonly List<uint> _masks = [];
    private readonly List<uint> _heads = [];
    private readonly List<uint> _distances = [];
    private readonly Dictionary<string, int> _known = [];
    private readonly List<int> _positions = [];
    private readonly (byte[] Key, uint Value)[] _keys;
    private int _next;

    private AutomatonBuilder((byte[] Key, uint Value)[] keys) => _keys = keys;

    /// <summary>Keys must be distinct; they are sorted here.</summary>
    public static AutomatonColumns Build(IEnumerable<(byte[] Key, uint Value)> keys)
    {
        var sorted = keys.ToArray();
        Array.Sort(sorted, (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        var builder = new AutomatonBuilder(sorted);
        builder.State(0, sorted.Length, 0);
        return new([.. builder._masks], [.. builder._heads], [.. builder._distances]);
    }

    private int State(int from, int to, int depth)
    {
        var value = 0u;
        if (from < to && _keys[from].Key.Length == depth) value = _keys[from++].Value;
        var children = new List<(byte Letter, int Id)>();
        while (from < to)
        {
            var letter = _keys[from].Key[depth];
            var end = from;
            while (end < to && _keys[end].Key[depth] == letter) end++;
            children.Add((letter, State(from, end, depth + 1)));
            from = end;
        }
        return Add(value, children);
    }

    private int Add(uint value, List<(byte Letter, int Id)> children)
    {
        var signature = Signature(value, children);
        if (_known.TryGetValue(signature, out var id)) return id;
        id = _positions.Count;
        _known.Add(signature, id);
        _positions.Add(_next);
        uint mask = 0, signs = 0;
        foreach (var (letter, _) in children)
        {
            if (letter < 32) mask |= 1u << letter;
            else signs |= 1u << (letter - 32);
        }
        if (value > Automaton.ValueMask) throw new InvalidOperationException($"value {value} does not fit");
        _masks.Add(mask);
        _heads.Add(value | (signs << 28));
        // Distances count states, not cells: the reader turns them into cells, and most are tiny.
        foreach (var (_, child) in children) _distances.Add((uint)(id - child));
        _next += 2 + children.Count;
        return id;
    }

    private static string Signature(uint value, List<(byte Letter, int Id)> children)
    {
        var numbers = new int[1 + 2 * children.Count];
        numbers[0] = (int)value;
        for (var i = 0; i < children.Count; i++) (numbers[2 * i + 1], numbers[2 * i + 2]) = (children[i].Letter, children[i].Id);
        return new string(MemoryMarshal.Cast<int, char>(numbers));
    }
}

/// <summary>An automaton as the file stores it.</summary>
internal sealed record AutomatonColumns(uint[] Masks, uint[] Heads, uint[] Distances)
{
    public Automaton Assemble()
    {
        var cells = new uint[Masks.Length * 2 + Distances.Length];
        var starts = new uint[Masks.Length];
        var (cell, edge) = (0, 0);
        for (var state = 0; state < Masks.Length; state++)
        {
            starts[state] = (uint)cell;
            cells[cell] = Masks[state];
            cells[cell + 1] = Heads[state];
            cell += 2;
            for (var n = BitOperations.PopCount(Masks[state]) + BitOperations.PopCount(Heads[state] >> 28); n > 0; n--)
                cells[cell++] = starts[state - (int)Distances[edge++]];
        }
        return new Automaton(cells, (int)starts[^1]);
    }
}
