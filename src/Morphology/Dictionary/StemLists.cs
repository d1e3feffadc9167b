namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// What the stem automaton's values mean: lists of stem classes. A class is a paradigm together with the places of ё in the stem
/// (bit 0 = the last letter), because stems are stored folded.
/// The first classes are the paradigms themselves, without ё: class p is paradigm p, which guesses rely on.
/// </summary>
internal sealed class StemLists(ushort[] pool, ushort[] paradigms, uint[] yoMasks)
{
    public const string PoolSection = "STML", ParadigmsSection = "STMP", YoSection = "STMY";

    public int Bytes => pool.Length * 2 + paradigms.Length * 2 + yoMasks.Length * 4;

    /// <summary>Classes of a list; <paramref name="value"/> is the automaton's, never 0.</summary>
    public ReadOnlySpan<ushort> List(uint value) => pool.AsSpan((int)value, pool[value - 1]);

    public ReadOnlySpan<ushort> Paradigms => paradigms;

    public int Paradigm(int stemClass) => paradigms[stemClass];

    public uint YoMask(int stemClass) => yoMasks[stemClass];

    public int ClassCount => paradigms.Length;
}
