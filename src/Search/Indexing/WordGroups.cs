using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// The words of each root and of each 4-letter prefix, side by side in memory. Words that came later are found through the
/// chains of the vocabulary, whose latest come first.
/// </summary>
internal sealed class WordGroups
{
    private readonly Vocabulary _vocabulary;
    private readonly int _words;
    private readonly int[] _rootStarts, _ofRoot;
    private readonly int[] _prefixStarts;
    private readonly PrefixedWord[] _ofPrefix;

    internal readonly record struct PrefixedWord(int Word, int Prefix5);

    public WordGroups(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _words = vocabulary.Words.Count;
        var keys = vocabulary.AllKeys;
        _rootStarts = Starts(vocabulary.Roots.Count, _words, word => keys[word].Root);
        _prefixStarts = Starts(vocabulary.Prefixes.Count, _words, word => keys[word].Prefix4);
        _ofRoot = new int[_words];
        _ofPrefix = new PrefixedWord[_words];
        for (var word = _words - 1; word >= 0; word--)
        {
            _ofRoot[--_rootStarts[keys[word].Root + 1]] = word;
            _ofPrefix[--_prefixStarts[keys[word].Prefix4 + 1]] = new PrefixedWord(word, keys[word].Prefix5);
        }
    }

    public long SizeInBytes => 4L * (_rootStarts.Length + _ofRoot.Length + _prefixStarts.Length) + 8L * _ofPrefix.Length;

    public ReadOnlySpan<int> OfRoot(int root) => root + 2 < _rootStarts.Length ? _ofRoot.AsSpan(_rootStarts[root + 1].._rootStarts[root + 2]) : [];

    public ReadOnlySpan<PrefixedWord> OfPrefix(int prefix) =>
        prefix + 2 < _prefixStarts.Length ? _ofPrefix.AsSpan(_prefixStarts[prefix + 1].._prefixStarts[prefix + 2]) : [];

    /// <summary>Words of the root that came after these groups were made.</summary>
    public Later LaterOfRoot(int root) => new(_vocabulary.WordsOfRoot(root), _words);

    public Later LaterOfPrefix(int prefix) => new(_vocabulary.WordsOfPrefix(prefix), _words);

    // Ends of the groups, one place to the right: filling them from the back turns them into starts.
    private static int[] Starts(int keys, int words, Func<int, int> keyOf)
    {
        var starts = new int[keys + 2];
        for (var word = 0; word < words; word++) starts[keyOf(word) + 1]++;
        for (var key = 1; key < starts.Length; key++) starts[key] += starts[key - 1];
        return starts;
    }

    internal ref struct Later(Chains.Walk walk, int first)
    {
        private Chains.Walk _walk = walk;

        public readonly int Current => _walk.Current;

        public readonly Later GetEnumerator() => this;

        public bool MoveNext() => _walk.MoveNext() && _walk.Current >= first;
    }
}
