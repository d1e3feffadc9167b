using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>From what was typed to what is searched: parse → words → keep the best → expand.</summary>
internal sealed class QueryReader(Shelf shelf, TextAnalyzer analyzer, SynonymTable synonyms)
{
    /// <summary>A pasted letter is searched by its most telling words.</summary>
    public const int MostWords = 96;

    // Who writes more than this beside a phrase tells a story.
    private const int MostBesidePhrase = 12;

    public Query Read(string text, bool exact)
    {
        var repaired = exact ? text : new QueryRepair(shelf, analyzer).Repair(text);
        var parsed = QueryParser.Parse(repaired);
        var words = Distinct(analyzer.WordsOf(parsed.Text));
        if (words.TrueForAll(word => word.IsStop)) words = words.ConvertAll(AsContent);
        words = Best(words);
        new Expander(shelf, analyzer, synonyms).Expand(words, parsed.Text, exact);
        return new Query
        {
            Words = words,
            Correction = ReferenceEquals(repaired, text) ? null : new QueryCorrection(text, repaired),
            Phrases = Phrases(parsed, out var outside),
            IsNothingButPhrases = outside == 0,
            Excluded = parsed.Excluded.SelectMany(analyzer.WordsOf).Select(form => Word(form, 1)).ToList(),
        };
    }

    // What a letter puts in quotes is the name of a button or somebody's words, not a demand.
    private List<IReadOnlyList<QueryWord>> Phrases(ParsedQuery parsed, out int outside)
    {
        var phrases = parsed.Phrases.Select(phrase => (IReadOnlyList<QueryWord>)analyzer.WordsOf(phrase).ConvertAll(form => Word(form, 1))).Where(phrase => phrase.Count > 0).ToList();
        outside = phrases.Count == 0 ? 0 : analyzer.WordsOf(parsed.Text).Count - phrases.Sum(phrase => phrase.Count);
        return outside > MostBesidePhrase ? [] : phrases;
    }

    private List<QueryWord> Distinct(List<string> forms)
    {
        var counts = new Dictionary<string, int>();
        var order = new List<string>();
        foreach (var form in forms)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, form, out var met);
            count++;
            if (!met) order.Add(form);
        }
        return order.ConvertAll(form => Word(form, counts[form]));
    }

    private QueryWord Word(string form, int count)
    {
        var keys = analyzer.KeysOf(form);
        return new QueryWord
        {
            Form = form,
            Word = analyzer.Vocabulary.Find(form),
            Keys = keys,
            Weight = Class(keys) * MathF.Sqrt(count),
            IsStop = keys.Is(WordTraits.Stop),
            Idf = shelf.RootIdf(keys.Root),
        };
    }

    // Nothing but small words was typed: then they are what is meant.
    private static QueryWord AsContent(QueryWord word) =>
        new() { Form = word.Form, Word = word.Word, Keys = word.Keys, Weight = word.Weight, IsStop = false, Idf = word.Idf };

    private static float Class(in WordKeys keys)
    {
        if (keys.Is(WordTraits.QuestionOrNegation)) return Weights.QuestionOrNegation;
        if (keys.Is(WordTraits.Stop)) return 1;
        if (keys.Is(WordTraits.Compound)) return Weights.Compound;
        if (keys.Is(WordTraits.Chat)) return Weights.Chat;
        if (keys.Is(WordTraits.Verb)) return Weights.Verb;
        return keys.Is(WordTraits.Other) ? Weights.OtherWord : 1;
    }

    private List<QueryWord> Best(List<QueryWord> words)
    {
        if (words.Count <= MostWords) return words;
        return [.. words.OrderByDescending(word => (word.IsStop ? Weights.Stop : 1) * word.Weight * word.Idf).Take(MostWords)];
    }
}
