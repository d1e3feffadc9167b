namespace HelpCenter.Morphology;

/// <summary>FNV-1a over folded characters, then mixed: the tables index by its upper bits. Stored in the dictionary file, so it never changes.</summary>
internal static class WordHash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    public static uint Of(ReadOnlySpan<char> folded)
    {
        var hash = Start;
        foreach (var c in folded) hash = Add(hash, c);
        return Finish(hash);
    }
}
