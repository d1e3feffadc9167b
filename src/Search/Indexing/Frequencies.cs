using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>In how many documents each key stands, for each kind of key apart.</summary>
internal sealed class Frequencies(int[] words, int[] roots, int[] prefixes4, int[] prefixes5)
{
    public static Frequencies None { get; } = new([], [], [], []);

    public long SizeInBytes => 4L * (words.Length + roots.Length + prefixes4.Length + prefixes5.Length);

    public int OfWord(int word) => At(words, word);
    public int OfRoot(int root) => At(roots, root);
    public int OfPrefix4(int prefix) => At(prefixes4, prefix);
    public int OfPrefix5(int prefix) => At(prefixes5, prefix);

    /// <summary>The same numbers in arrays of one's own, long enough for what the vocabulary holds now.</summary>
    public Frequencies Copy(Vocabulary vocabulary) => new(
        Resized(words, vocabulary.Words.Count), Resized(roots, vocabulary.Roots.Count),
        Resized(prefixes4, vocabulary.Prefixes.Count), Resized(prefixes5, vocabulary.Prefixes.Count));

    /// <summary>Counts a document in (<paramref name="by"/> = 1) or out (−1).</summary>
    public void Count(List<int> distinctWords, WordKeys[] keys, KeySets seen, int by)
    {
        seen.Clear();
        foreach (var word in distinctWords)
        {
            words[word] += by;
            ref readonly var key = ref keys[word];
            if (seen.Roots.Add(key.Root)) roots[key.Root] += by;
            if (key.SecondRoot >= 0 && seen.Roots.Add(key.SecondRoot)) roots[key.SecondRoot] += by;
            if (seen.Prefixes4.Add(key.Prefix4)) prefixes4[key.Prefix4] += by;
            if (seen.Prefixes5.Add(key.Prefix5)) prefixes5[key.Prefix5] += by;
        }
    }

    private static int At(int[] counts, int key) => (uint)key < (uint)counts.Length ? counts[key] : 0;

    private static int[] Resized(int[] counts, int length)
    {
        var copy = new int[Math.Max(length, counts.Length)];
        counts.CopyTo(copy, 0);
        return copy;
    }
}

/// <summary>Keys already met in a document.</summary>
internal sealed class KeySets
{
    public Marks Words { get; } = new();
    public Marks Roots { get; } = new();
    public Marks Prefixes4 { get; } = new();
    public Marks Prefixes5 { get; } = new();

    public void Clear()
    {
        Roots.Clear();
        Prefixes4.Clear();
        Prefixes5.Clear();
    }
}

/// <summary>A set of small numbers that empties in no time.</summary>
internal sealed class Marks
{
    private int[] _round = new int[1024];
    private int _now = 1;

    public void Clear() => _now++;

    public bool Add(int number)
    {
        if (number >= _round.Length) Array.Resize(ref _round, Math.Max(_round.Length * 2, number + 1));
        if (_round[number] == _now) return false;
        _round[number] = _now;
        return true;
    }
}
