using System.Text;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>
/// Mends what neither the dictionary nor the index knows, in the order of certainty: keyboard layout → transliteration → typos →
/// split words. What is known is never touched. All changes are said on the page.
/// </summary>
internal sealed class QueryRepair(Shelf shelf, TextAnalyzer analyzer)
{
    private const int MostUnknown = 32;
    private const int ShortestMended = 3;
    private const int ShortestPart = 3;
    private const int ShortestRest = 4;
    private const float OnlyInDictionary = 0.3f;
    private const float CheaperThanCut = 0.9f;

    private static readonly string[] SmallWords = ["не", "ни", "на", "по", "за", "от", "до", "из", "во", "со", "об", "при", "для", "без", "в", "с", "к", "у", "о"];

    private int _unknown;

    /// <summary>The text as it was meant, or the same string when there is nothing to mend.</summary>
    public string Repair(string text)
    {
        var chunks = text.Split(' ');
        var changed = false;
        for (var i = 0; i < chunks.Length && _unknown < MostUnknown; i++)
        {
            if (chunks[i].Length == 0 || chunks[i].Length > Tokenizer.LongestWord) continue;
            var mended = Mend(chunks[i]);
            changed |= !ReferenceEquals(mended, chunks[i]);
            chunks[i] = mended;
        }
        return changed ? string.Join(' ', chunks) : text;
    }

    private string Mend(string chunk)
    {
        if (IsAddress(chunk) || (AreKnown(chunk, out var hasWords) && (hasWords || !HasLayoutLetters(chunk)))) return chunk;
        _unknown++;
        if (Switched(chunk) is { } switched) return switched;
        var mended = new StringBuilder();
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(chunk, buffer);
        var end = 0;
        while (tokenizer.Next(out var token))
        {
            if (token.Shape == TokenShape.Compound)
            {
                if (HyphenOut(token.Word) is { } whole) return string.Concat(chunk.AsSpan(0, token.Start), whole, chunk.AsSpan(token.End));
                continue;
            }
            mended.Append(chunk, end, token.Start - end);
            var word = token.Word.ToString();
            mended.Append(!IsKnown(word) && shelf.Speller.Remember(word, MendWord) is { } found ? found : chunk.AsSpan(token.Start, token.Length));
            end = token.End;
        }
        mended.Append(chunk, end, chunk.Length - end);
        return mended.Equals(chunk) ? chunk : mended.ToString();
    }

    // «моло-ко»: a line of a book that was copied with its hyphen.
    private string? HyphenOut(ReadOnlySpan<char> word)
    {
        if (!word.Contains('-') || IsKnown(word.ToString())) return null;
        var whole = word.ToString().Replace("-", "");
        return shelf.Frequencies.OfWord(analyzer.Vocabulary.Find(whole)) > 0 ? whole : null;
    }

    // Nearly all words are known: they are told apart without a string of their own.
    private bool AreKnown(string chunk, out bool hasWords)
    {
        hasWords = false;
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(chunk, buffer);
        while (tokenizer.Next(out var token))
        {
            hasWords = true;
            if (token.Shape != TokenShape.Part && !IsKnown(token.Word)) return false;
        }
        return true;
    }

    /// <summary>Known words are never mended: they stand in the dictionary, in the index, or are forms of what stands there.</summary>
    public bool IsKnown(string word) => IsKnown(word.AsSpan());

    private bool IsKnown(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('0', '9') || word.Length < 2) return true;
        if (shelf.Frequencies.OfWord(analyzer.Vocabulary.Find(word)) > 0 || analyzer.IsKnown(word)) return true;
        if (!word.Contains('-')) return false;
        var whole = word.ToString();
        return analyzer.WordsOf(whole).TrueForAll(part => part == whole || IsKnown(part));
    }

    private static bool IsAddress(string chunk) => chunk.AsSpan().ContainsAny("@/\\_0123456789");

    // Brackets and commas are letters of the other layout: «[jxe» is «хочу».
    private static bool HasLayoutLetters(string chunk) => chunk.Length > 1 && KeyboardLayout.ToCyrillic(chunk) != chunk;

    private string? Switched(string chunk)
    {
        foreach (var switched in new[] { KeyboardLayout.ToCyrillic(chunk), KeyboardLayout.ToCyrillic(chunk.TrimEnd('.', ',', '?', '!')) })
        {
            var words = analyzer.WholesOf(switched);
            if (switched != chunk && words.Exists(word => word.Length > 1 && Letters.IsAllCyrillic(word)) && words.TrueForAll(IsKnown)) return switched;
        }
        // «шзрщту»: Latin words are known from the index alone.
        var latin = KeyboardLayout.ToLatin(chunk).ToLowerInvariant();
        return latin.Length > 2 && latin.All(char.IsAsciiLetter) && shelf.Frequencies.OfWord(analyzer.Vocabulary.Find(latin)) > 0 ? latin : null;
    }

    private string? MendWord(string word)
    {
        // «ЛК», «ТЦ»: two letters unknown are an abbreviation sooner than a mistake.
        if (word.Length < ShortestMended) return null;
        if (word.AsSpan().ContainsAnyInRange('a', 'z')) return Transliterated(word);
        return SmallWordOff(word) ?? Nearest(word) ?? Split(word);
    }

    private string? Transliterated(string word)
    {
        if (!Letters.IsLatin(word[0])) return null;
        var cyrillic = Transliteration.ToCyrillic(word);
        if (shelf.Frequencies.OfWord(analyzer.Vocabulary.Find(cyrillic)) > 0) return cyrillic;
        var nearest = Nearest(cyrillic);
        if (nearest is not null && Letters.IsAllCyrillic(nearest)) return nearest;
        return analyzer.IsKnown(cyrillic) ? cyrillic : Nearest(word);
    }

    private string? Nearest(string word)
    {
        var nearest = shelf.Speller.Nearest(shelf, word);
        if (nearest?.Distance <= EditDistance.Slight) return nearest.Value.Word;
        return new DictionarySpeller(shelf, analyzer).Nearest(word, nearest is { } found ? found.Distance - OnlyInDictionary : EditDistance.Single) ?? nearest?.Word;
    }

    // «всвязи», «незнаю»: a small word grown to the next one, when the rest is a word and nothing lighter explains it.
    private string? SmallWordOff(string word)
    {
        foreach (var small in SmallWords)
        {
            if (word.Length < small.Length + ShortestRest || !word.StartsWith(small, StringComparison.Ordinal)) continue;
            var rest = word[small.Length..];
            if (!IsPart(rest)) continue;
            var nearest = Nearest(word);
            if (nearest is null || nearest == rest || EditDistance.Between(word, nearest, CheaperThanCut) >= CheaperThanCut) return $"{small} {rest}";
        }
        return null;
    }

    // «болезньматки»: the likeliest cut has the longest shorter part.
    private string? Split(string word)
    {
        string? best = null;
        var bestShort = ShortestPart - 1;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var shorter = Math.Min(at, word.Length - at);
            if (shorter <= bestShort || !IsPart(word[..at]) || !IsPart(word[at..])) continue;
            (best, bestShort) = ($"{word[..at]} {word[at..]}", shorter);
        }
        return best;
    }

    // The dictionary alone knows too many rare words to cut by.
    private bool IsPart(string word) => shelf.Frequencies.OfWord(analyzer.Vocabulary.Find(word)) > 0 || analyzer.KeysOf(word).Is(WordTraits.Stop);
}
