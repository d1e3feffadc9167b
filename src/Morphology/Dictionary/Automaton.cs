using System.Numerics;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// A minimal acyclic automaton from letters to numbers, read in place. A state is
/// [mask of its letters а–я][value in 28 bits, mask of the four other signs above them][targets in letter order],
/// so that a step is one bit count and no search.
/// </summary>
internal sealed class Automaton(uint[] cells, int root)
{
    public const int Dead = -1;
    public const uint ValueMask = 0x0FFFFFFF;

    private const int Letters = 32;
    private const int SignShift = 28;

    public int Root => root;

    public int Bytes => cells.Length * sizeof(uint);

    public int Step(int state, byte letter)
    {
        var mask = cells[state];
        if (letter >= Letters) return StepSign(state, mask, letter - Letters);
        var bit = 1u << letter;
        return (mask & bit) == 0 ? Dead : (int)cells[state + 2 + BitOperations.PopCount(mask & (bit - 1))];
    }

    public uint Value(int state) => cells[state + 1] & ValueMask;

    private int StepSign(int state, uint mask, int sign)
    {
        var signs = cells[state + 1] >> SignShift;
        var bit = 1u << sign;
        return (signs & bit) == 0
            ? Dead
            : (int)cells[state + 2 + BitOperations.PopCount(mask) + BitOperations.PopCount(signs & (bit - 1))];
    }
}
