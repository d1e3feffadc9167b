namespace HelpCenter.Morphology.Dictionary;

/// <summary>A value of the suffix automaton: the first suffix id of a folded suffix and how many spellings (е/ё) follow it.</summary>
internal static class SuffixGroup
{
    private const int CountShift = 16;

    public static uint Value(int first, int spellings) => (uint)(first + 1) | ((uint)spellings << CountShift);

    public static int First(uint value) => (int)(value & 0xFFFF) - 1;

    public static (int First, int Spellings) Of(uint value) =>
        (First(value), (int)(value >> CountShift));
}
