namespace HelpCenter.Search.Text;

/// <summary>
/// Every word form that the documents hold, with its keys, numbered in the order of coming. It only grows; documents and
/// indexes speak of words by these numbers. Reading takes no lock.
/// </summary>
internal sealed class Vocabulary
{
    private static int s_made;

    private readonly Lock _lock = new();
    private readonly Chains _ofPrefix = new();
    private readonly Chains _ofRoot = new();
    private WordKeys[] _keys;
    private int[] _lemmaRoots;

    public Vocabulary() : this(new([]), new([]), new([]), new([]), [], []) { }

    /// <summary>One that was stored.</summary>
    public Vocabulary(Spellings words, Spellings lemmas, Spellings roots, Spellings prefixes, WordKeys[] keys, int[] lemmaRoots)
    {
        (Words, Lemmas, Roots, Prefixes) = (words, lemmas, roots, prefixes);
        keys.CopyTo(_keys = new WordKeys[RoomFor(keys.Length)], 0);
        lemmaRoots.CopyTo(_lemmaRoots = new int[RoomFor(lemmaRoots.Length)], 0);
        for (var word = 0; word < keys.Length; word++)
        {
            _ofPrefix.Add(keys[word].Prefix4, word);
            _ofRoot.Add(keys[word].Root, word);
        }
    }

    /// <summary>Unlike that of any other vocabulary of this process.</summary>
    public int Id { get; } = Interlocked.Increment(ref s_made);

    public Spellings Words { get; }
    public Spellings Lemmas { get; }
    public Spellings Roots { get; }
    public Spellings Prefixes { get; }

    public WordKeys KeysOf(int word) => Volatile.Read(ref _keys)[word];

    public int RootOfLemma(int lemma) => Volatile.Read(ref _lemmaRoots)[lemma];

    public long SizeInBytes => Words.SizeInBytes + Lemmas.SizeInBytes + Roots.SizeInBytes + Prefixes.SizeInBytes + 36L * _keys.Length;

    /// <summary>Valid for the words that were there when it was asked for.</summary>
    public WordKeys[] AllKeys => Volatile.Read(ref _keys);

    public int Find(ReadOnlySpan<char> word) => Words.Find(word);

    public int Add(in WordDraft draft)
    {
        lock (_lock)
        {
            var word = Words.Find(draft.Form);
            if (word >= 0) return word;
            word = Words.Count;
            var keys = Enter(draft);
            if (word == _keys.Length) Grow(ref _keys);
            _keys[word] = keys;
            if (keys.Lemma >= _lemmaRoots.Length) Grow(ref _lemmaRoots);
            _lemmaRoots[keys.Lemma] = keys.Root;
            _ofPrefix.Add(keys.Prefix4, word);
            _ofRoot.Add(keys.Root, word);
            return Words.Add(draft.Form);
        }
    }

    /// <summary>Keys of a word that is only asked for: nothing is added, so no query can make the vocabulary grow.</summary>
    public WordKeys Look(in WordDraft draft) => new()
    {
        Lemma = Lemmas.Find(draft.Lemma),
        Root = Roots.Find(draft.Root),
        SecondRoot = draft.SecondRoot.IsEmpty ? WordKeys.None : Roots.Find(draft.SecondRoot),
        SecondShare = draft.SecondShare,
        Prefix4 = Prefixes.Find(draft.Prefix4),
        Prefix5 = Prefixes.Find(draft.Prefix5),
        Traits = draft.Traits,
    };

    public Chains.Walk WordsOfPrefix(int prefix4) => _ofPrefix.Of(prefix4);

    public Chains.Walk WordsOfRoot(int root) => _ofRoot.Of(root);

    private WordKeys Enter(in WordDraft draft) => new()
    {
        Lemma = Lemmas.Add(draft.Lemma),
        Root = Roots.Add(draft.Root),
        SecondRoot = draft.SecondRoot.IsEmpty ? WordKeys.None : Roots.Add(draft.SecondRoot),
        SecondShare = draft.SecondShare,
        Prefix4 = Prefixes.Add(draft.Prefix4),
        Prefix5 = Prefixes.Add(draft.Prefix5),
        Traits = draft.Traits,
    };

    private static int RoomFor(int count) => Math.Max(1024, count + count / 4);

    // Readers hold the old array or the new one; both are right for the words they know.
    private static void Grow<T>(ref T[] array)
    {
        var grown = new T[array.Length * 2];
        array.CopyTo(grown, 0);
        Volatile.Write(ref array, grown);
    }
}

/// <summary>A word with its keys spelt out, before they have numbers.</summary>
internal readonly ref struct WordDraft
{
    public required ReadOnlySpan<char> Form { get; init; }
    public required ReadOnlySpan<char> Lemma { get; init; }
    public required ReadOnlySpan<char> Root { get; init; }
    public ReadOnlySpan<char> SecondRoot { get; init; }
    public float SecondShare { get; init; }
    public required WordTraits Traits { get; init; }

    public ReadOnlySpan<char> Prefix4 => Prefix(4);
    public ReadOnlySpan<char> Prefix5 => Prefix(5);

    // Numbers and codes have no family: E-404 is not E-405.
    private ReadOnlySpan<char> Prefix(int length) =>
        Form.Length > length && !Form.ContainsAnyInRange('0', '9') ? Form[..length] : Form;
}
