using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>Gives the words of a query the other words that may stand for them.</summary>
internal sealed class Expander(Shelf shelf, TextAnalyzer analyzer, SynonymTable synonyms)
{
    private const int ShortestSimilar = 3;
    private const int MostOfKnown = 2;
    private const int MostOfUnknown = 8;

    public void Expand(List<QueryWord> words, string text, bool exact)
    {
        var inOrder = InOrder(words, text);
        AddSynonyms(inOrder);
        if (exact) return;
        AddAcronyms(inOrder);
        foreach (var word in words)
        {
            if (word.IsStop) continue;
            var lemma = word.Keys.Lemma >= 0 ? analyzer.Vocabulary.Lemmas[word.Keys.Lemma] : analyzer.LemmaOf(word.Form);
            AddPairs(word, lemma);
            AddSimilar(word, lemma, shelf.Frequencies.OfRoot(word.Keys.Root) == 0 ? Weights.SimilarToUnknown : Weights.SimilarToKnown);
        }
    }

    // Phrases are looked for among the words that count, in the order of the text.
    private List<QueryWord> InOrder(List<QueryWord> words, string text)
    {
        var byForm = words.ToDictionary(word => word.Form);
        var inOrder = new List<QueryWord>();
        foreach (var form in analyzer.WholesOf(text))
        {
            if (byForm.TryGetValue(form, out var word) && (!word.IsStop || word.Keys.Is(WordTraits.QuestionOrNegation))) inOrder.Add(word);
        }
        return inOrder;
    }

    private void AddSynonyms(List<QueryWord> inOrder)
    {
        var roots = inOrder.ConvertAll(word => word.Keys.Root);
        for (var at = 0; at < roots.Count; at++)
        {
            var members = synonyms.Find(roots, at, out var length);
            if (length == 0) continue;
            var word = inOrder.GetRange(at, length).Where(w => !w.IsStop).MaxBy(w => w.Idf);
            if (word is null) continue;
            foreach (var member in members) Add(word, member.Roots, Weights.Synonym, member.Text, ExpansionKind.Synonym);
        }
    }

    // «ЛК» as «личный кабинет», and «личный кабинет» as «ЛК» where the texts say so.
    private void AddAcronyms(List<QueryWord> inOrder)
    {
        Span<char> initials = stackalloc char[Acronyms.Longest];
        for (var at = 0; at < inOrder.Count; at++)
        {
            if (IsAcronym(inOrder[at].Form) && shelf.Acronyms.Of(inOrder[at].Form) is { Roots.Length: > 0 } meant)
            {
                Add(inOrder[at], meant.Roots, Weights.Acronym, meant.Text, ExpansionKind.Acronym);
            }
            for (var length = 1; length <= Acronyms.Longest && at + length <= inOrder.Count; length++)
            {
                initials[length - 1] = inOrder[at + length - 1].Form[0];
                if (length >= Acronyms.Shortest) AddShortened(CollectionsMarshal.AsSpan(inOrder).Slice(at, length), initials[..length]);
            }
        }
    }

    private void AddShortened(ReadOnlySpan<QueryWord> words, ReadOnlySpan<char> letters)
    {
        var number = analyzer.Vocabulary.Find(letters);
        if (number < 0 || shelf.Frequencies.OfWord(number) == 0 || !IsAcronym(letters)) return;
        var meant = shelf.Acronyms.Of(letters.ToString());
        if (meant.Roots.Length != words.Length) return;
        var telling = words[0];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Keys.Root != meant.Roots[i]) return;
            if (words[i].Idf > telling.Idf) telling = words[i];
        }
        Add(telling, [analyzer.Vocabulary.KeysOf(number).Root], Weights.Acronym, letters.ToString(), ExpansionKind.Acronym);
    }

    private bool IsAcronym(ReadOnlySpan<char> word) => Acronyms.HasForm(word) && !analyzer.IsKnown(word);

    private void AddPairs(QueryWord word, string lemma)
    {
        foreach (var pair in analyzer.Pairs.Of(lemma, word.Keys.Is(WordTraits.Verb)))
        {
            var root = analyzer.Vocabulary.Roots.Find(pair.Root);
            if (root >= 0) Add(word, [root], pair.Weight, pair.Lemma, pair.Kind);
        }
    }

    private void AddSimilar(QueryWord word, string lemma, float weight)
    {
        if (word.Form.Length < ShortestSimilar) return;
        foreach (var similar in shelf.SimilarWords.Of(shelf, lemma, word.Keys.Root).Take(weight == Weights.SimilarToKnown ? MostOfKnown : MostOfUnknown))
        {
            Add(word, [similar.Root], weight * similar.Similarity, analyzer.Vocabulary.Lemmas[similar.Lemma], ExpansionKind.Similar);
        }
    }

    // Of two ways to the same words the heavier one stays; what stands nowhere is left out.
    private void Add(QueryWord word, int[] roots, float weight, string text, ExpansionKind kind)
    {
        var idf = 0f;
        foreach (var root in roots)
        {
            if (shelf.Frequencies.OfRoot(root) == 0) return;
            idf = Math.Max(idf, shelf.RootIdf(root));
        }
        if (roots is [var single] && single == word.Keys.Root) return;
        var same = word.Expansions.FindIndex(expansion => expansion.Roots.AsSpan().SequenceEqual(roots));
        if (same < 0) word.Expansions.Add(new Expansion(roots, weight, text, kind, idf));
        else if (word.Expansions[same].Weight < weight) word.Expansions[same] = new Expansion(roots, weight, text, kind, idf);
    }
}
