using System.Collections.Concurrent;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>
/// The nearest words of the index. Of one or two mistakes at least one end of the word is free: candidates are the words that
/// share its beginning or its end, found in two sorted lists.
/// </summary>
internal sealed class Speller
{
    private const int Shortest = 3;
    private const int MiddlingWord = 5;

    // By the length of the word: what is further away is another word.
    private static readonly float[] MostByLength = [0, 0, 0, 1.3f, 2f, 2.3f, 2.3f, 3f];

    // Of two words about equally near the commoner one was meant: what a doubling of its documents is worth, and at most.
    private const float Commoner = 0.15f;
    private const float MostForCommonness = 0.3f;

    private const int MostRecent = 4096;

    private const int CacheSize = 8192;

    private readonly ConcurrentDictionary<string, string?> _mended = new();
    private readonly Vocabulary _vocabulary;
    private readonly Lazy<Lists> _lists;

    public Speller(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _lists = new(() => new Lists(vocabulary));
    }

    private Speller(Vocabulary vocabulary, Lazy<Lists> lists) => (_vocabulary, _lists) = (vocabulary, lists);

    /// <summary>For a later snapshot: few new words are looked through one by one.</summary>
    public Speller Renewed() =>
        _lists.IsValueCreated && _vocabulary.Words.Count - _lists.Value.Count < MostRecent ? new Speller(_vocabulary, _lists) : new Speller(_vocabulary);

    /// <summary>What a misspelling was mended to the last time, or is now.</summary>
    public string? Remember(string typed, Func<string, string?> mend)
    {
        if (_mended.TryGetValue(typed, out var known)) return known;
        if (_mended.Count >= CacheSize) _mended.Clear();
        return _mended[typed] = mend(typed);
    }

    /// <summary>As if no query had been asked yet.</summary>
    public void Forget() => _mended.Clear();

    /// <summary>The word of the shelf that was most likely meant and how far it is, less for a common one; null when none is near enough.</summary>
    public (string Word, float Distance)? Nearest(Shelf shelf, string typed)
    {
        if (typed.Length < Shortest) return null;
        var most = MostByLength[Math.Min(typed.Length, MostByLength.Length - 1)];
        var share = typed.Length >= MiddlingWord ? Math.Max(2, typed.Length / 3) : typed.Length / 2;
        var search = new Search(shelf, typed, most);
        foreach (var word in _lists.Value.Beginning(typed[..share])) search.Try(word);
        foreach (var word in _lists.Value.Ending(typed[^share..])) search.Try(word);
        for (var word = _lists.Value.Count; word < _vocabulary.Words.Count; word++) search.Try(word);
        return search.Best is { } best ? (best, search.Least) : null;
    }

    private sealed class Search(Shelf shelf, string typed, float most)
    {
        public float Least { get; private set; } = float.MaxValue;

        private int _frequency;

        public string? Best { get; private set; }

        public void Try(int number)
        {
            var word = shelf.Vocabulary.Words[number];
            if (Math.Abs(word.Length - typed.Length) > 2) return;
            var distance = EditDistance.Between(typed, word, Math.Min(most, Least + MostForCommonness));
            if (distance > most) return;
            var frequency = shelf.Frequencies.OfWord(number);
            distance -= Commonness(number, frequency);
            if (distance > Least) return;
            if (frequency == 0 || distance == Least && Best is not null && (frequency < _frequency || frequency == _frequency && string.CompareOrdinal(word, Best) >= 0)) return;
            (Best, Least, _frequency) = (word, distance, frequency);
        }

        private float Commonness(int number, int frequency) =>
            Math.Min(MostForCommonness, Commoner * MathF.Log2(1 + frequency + shelf.Frequencies.OfRoot(shelf.Vocabulary.KeysOf(number).Root)));
    }

    private sealed class Lists
    {
        private readonly string[] _words, _reversed;
        private readonly int[] _numbers, _reversedNumbers;

        public Lists(Vocabulary vocabulary)
        {
            Count = vocabulary.Words.Count;
            var numbers = Enumerable.Range(0, Count).Where(number => IsSpelt(vocabulary.Words[number])).ToArray();
            _words = Array.ConvertAll(numbers, number => vocabulary.Words[number]);
            _reversed = Array.ConvertAll(_words, Reverse);
            (_numbers, _reversedNumbers) = (numbers, [.. numbers]);
            Array.Sort(_words, _numbers, StringComparer.Ordinal);
            Array.Sort(_reversed, _reversedNumbers, StringComparer.Ordinal);
        }

        public int Count { get; }

        public ReadOnlySpan<int> Beginning(string letters) => Range(_words, _numbers, letters);

        public ReadOnlySpan<int> Ending(string letters) => Range(_reversed, _reversedNumbers, Reverse(letters));

        private static bool IsSpelt(string word) => word.Length >= Shortest && (Letters.IsAllCyrillic(word) || !word.AsSpan().ContainsAnyExceptInRange('a', 'z'));

        private static ReadOnlySpan<int> Range(string[] words, int[] numbers, string beginning)
        {
            var first = Bound(words, beginning);
            var end = Bound(words, beginning + char.MaxValue);
            return numbers.AsSpan(first..end);
        }

        private static int Bound(string[] words, string word)
        {
            var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
            return at < 0 ? ~at : at;
        }

        private static string Reverse(string word) => string.Create(word.Length, word, static (reversed, source) =>
        {
            source.CopyTo(reversed);
            reversed.Reverse();
        });
    }
}
