namespace HelpCenter.Morphology.Dictionary;

/// <summary>Which forms words with a given ending usually are. Endings of 1–5 letters, read from the back.</summary>
internal sealed class Endings(Automaton automaton, ushort[] paradigms, byte[] forms, byte[] shares)
{
    public const string Name = "END", ParadigmsSection = "ENDP", FormsSection = "ENDF", SharesSection = "ENDS";

    public const int Longest = 5;

    // value = first place << CountBits | count
    public const int CountBits = 5;

    public int Bytes => automaton.Bytes + paradigms.Length * 2 + forms.Length + shares.Length;

    /// <summary>Fills the lists of the word's endings, shortest first; returns how many there are.</summary>
    public int Find(ReadOnlySpan<byte> letters, Span<uint> lists)
    {
        var count = 0;
        var state = automaton.Root;
        for (var i = letters.Length - 1; i >= 0 && count < Longest; i--)
        {
            state = automaton.Step(state, letters[i]);
            if (state == Automaton.Dead) break;
            var value = automaton.Value(state);
            if (value != 0) lists[count++] = value;
        }
        return count;
    }

    public static int Count(uint list) => (int)(list & ((1 << CountBits) - 1));

    public (int Paradigm, int Form, byte Share) At(uint list, int index)
    {
        var place = (int)(list >> CountBits) + index;
        return (paradigms[place], forms[place], shares[place]);
    }
}
