using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>Words in quotes must stand side by side, in any form: "вернуть деньги" is met by «вернули деньги».</summary>
internal static class PhraseFilter
{
    public static void Apply(Shelf shelf, IReadOnlyList<QueryWord> phrase, float[] scores)
    {
        var rarest = phrase.MinBy(word => shelf.PostingsOf(word.Keys.Root).Length)!;
        var found = new HashSet<int>();
        foreach (var posting in shelf.PostingsOf(rarest.Keys.Root))
        {
            var section = Posting.Section(posting);
            var slot = shelf.Sections[section].Document;
            if (!found.Contains(slot) && scores[section] > 0 && Stands(shelf, section, phrase)) found.Add(slot);
        }
        for (var slot = 0; slot < shelf.Documents.Length; slot++)
        {
            if (shelf.Documents[slot] is { } document && !found.Contains(slot)) Array.Clear(scores, document.FirstSection, document.SectionCount);
        }
    }

    private static bool Stands(Shelf shelf, int section, IReadOnlyList<QueryWord> phrase)
    {
        ref readonly var place = ref shelf.Sections[section];
        var words = shelf.Documents[place.Document]!.Words;
        return Stands(shelf.Vocabulary, words.Words.AsSpan(place.FirstWord, place.WordCount), phrase) || Stands(shelf.Vocabulary, words.Title, phrase);
    }

    private static bool Stands(Vocabulary vocabulary, ReadOnlySpan<int> words, IReadOnlyList<QueryWord> phrase)
    {
        for (var at = 0; at + phrase.Count <= words.Length; at++)
        {
            var i = 0;
            while (i < phrase.Count && Matches(vocabulary.KeysOf(words[at + i]), phrase[i].Keys)) i++;
            if (i == phrase.Count) return true;
        }
        return false;
    }

    // By lemma, not by root: "оплата заказа" is not "оплатить заказ".
    private static bool Matches(in WordKeys word, in WordKeys asked) => asked.Lemma >= 0 && word.Lemma == asked.Lemma;
}
