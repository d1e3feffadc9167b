using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>In how many documents each key stands, for each kind of key apart. Immutable.</summary>
internal sealed class Frequencies(Paged<int> words, Paged<int> roots, Paged<int> prefixes4, Paged<int> prefixes5)
{
    public long SizeInBytes => 4L * (words.Length + roots.Length + prefixes4.Length + prefixes5.Length);

    public int OfWord(int word) => At(words, word);
    public int OfRoot(int root) => At(roots, root);
    public int OfPrefix4(int prefix) => At(prefixes4, prefix);
    public int OfPrefix5(int prefix) => At(prefixes5, prefix);

    /// <summary>The four rows: words, roots, shorter prefixes, longer ones.</summary>
    public IEnumerable<int[]> Rows => [words.ToArray(), roots.ToArray(), prefixes4.ToArray(), prefixes5.ToArray()];

    public static Frequencies Of(int[] words, int[] roots, int[] prefixes4, int[] prefixes5) =>
        new(Paged<int>.Of(words), Paged<int>.Of(roots), Paged<int>.Of(prefixes4), Paged<int>.Of(prefixes5));

    /// <summary>The next frequencies while they are being counted; long enough for what the vocabulary holds now.</summary>
    public Changes Change(Vocabulary vocabulary)
    {
        var changes = new Changes(words.Change(), roots.Change(), prefixes4.Change(), prefixes5.Change());
        changes.Lengthen(vocabulary);
        return changes;
    }

    private static int At(Paged<int> counts, int key) => (uint)key < (uint)counts.Length ? counts[key] : 0;

    internal readonly struct Changes(Paged<int>.Changes words, Paged<int>.Changes roots, Paged<int>.Changes prefixes4, Paged<int>.Changes prefixes5) : IKeyCounts
    {
        public void Lengthen(Vocabulary vocabulary)
        {
            words.Lengthen(vocabulary.Words.Count);
            roots.Lengthen(vocabulary.Roots.Count);
            prefixes4.Lengthen(vocabulary.Prefixes.Count);
            prefixes5.Lengthen(vocabulary.Prefixes.Count);
        }

        public void AddWord(int word, int by) => words[word] += by;
        public void AddRoot(int root, int by) => roots[root] += by;
        public void AddPrefix4(int prefix, int by) => prefixes4[prefix] += by;
        public void AddPrefix5(int prefix, int by) => prefixes5[prefix] += by;

        public Frequencies Done() => new(words.Done(), roots.Done(), prefixes4.Done(), prefixes5.Done());
    }
}

internal interface IKeyCounts
{
    void AddWord(int word, int by);
    void AddRoot(int root, int by);
    void AddPrefix4(int prefix, int by);
    void AddPrefix5(int prefix, int by);
}

/// <summary>Frequencies of a whole shelf, counted from nothing.</summary>
internal readonly struct FirstCount(Vocabulary vocabulary) : IKeyCounts
{
    private readonly int[] _words = new int[vocabulary.Words.Count];
    private readonly int[] _roots = new int[vocabulary.Roots.Count];
    private readonly int[] _prefixes4 = new int[vocabulary.Prefixes.Count];
    private readonly int[] _prefixes5 = new int[vocabulary.Prefixes.Count];

    public void AddWord(int word, int by) => _words[word] += by;
    public void AddRoot(int root, int by) => _roots[root] += by;
    public void AddPrefix4(int prefix, int by) => _prefixes4[prefix] += by;
    public void AddPrefix5(int prefix, int by) => _prefixes5[prefix] += by;

    public Frequencies Done() => Frequencies.Of(_words, _roots, _prefixes4, _prefixes5);
}

/// <summary>Keys already met in a document.</summary>
internal sealed class KeySets
{
    public Marks Words { get; } = new();
    public Marks Roots { get; } = new();
    public Marks Prefixes4 { get; } = new();
    public Marks Prefixes5 { get; } = new();

    /// <summary>Counts a document in (<paramref name="by"/> = 1) or out (−1).</summary>
    public void Count<T>(List<int> distinctWords, WordKeys[] keys, int by, ref T counts) where T : struct, IKeyCounts
    {
        Clear();
        foreach (var word in distinctWords)
        {
            counts.AddWord(word, by);
            ref readonly var key = ref keys[word];
            if (Roots.Add(key.Root)) counts.AddRoot(key.Root, by);
            if (key.SecondRoot >= 0 && Roots.Add(key.SecondRoot)) counts.AddRoot(key.SecondRoot, by);
            if (Prefixes4.Add(key.Prefix4)) counts.AddPrefix4(key.Prefix4, by);
            if (Prefixes5.Add(key.Prefix5)) counts.AddPrefix5(key.Prefix5, by);
        }
    }

    private void Clear()
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
