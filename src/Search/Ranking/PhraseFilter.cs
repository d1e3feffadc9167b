using System.Numerics;
using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>Words that must stand side by side, in any form: "вернуть деньги" is met by «вернули деньги».</summary>
internal static class PhraseFilter
{
    /// <summary>Clears the scores of all documents in which the phrase does not stand; if it stands in none, only when <paramref name="isRequired"/>.</summary>
    public static void Apply(Shelf shelf, IReadOnlyList<QueryWord> phrase, bool isRequired, WordMarks marks, Span<float> scores)
    {
        var kept = new List<(int Section, float[] Scores)>();
        foreach (var slot in Documents(shelf, phrase, marks, scores))
        {
            var document = shelf.Documents[slot]!;
            kept.Add((document.FirstSection, scores.Slice(document.FirstSection, document.SectionCount).ToArray()));
        }
        if (kept.Count == 0 && !isRequired) return;
        scores.Clear();
        foreach (var (section, former) in kept) former.CopyTo(scores[section..]);
    }

    private static List<int> Documents(Shelf shelf, IReadOnlyList<QueryWord> phrase, WordMarks marks, ReadOnlySpan<float> scores)
    {
        var found = new List<int>();
        var (texts, rarest) = (shelf.Texts, Rarest(shelf, phrase));
        if (phrase[rarest].Keys.Lemma < 0) return found;
        marks.SetLemma(shelf, phrase[rarest].Keys);
        foreach (var section in WithAll(shelf, phrase, rarest))
        {
            ref readonly var text = ref texts[section];
            if (scores[section] == 0 || found.Count > 0 && found[^1] == text.Document) continue;
            if (Stands(shelf.Vocabulary, text.Body, phrase, rarest, marks) || Stands(shelf.Vocabulary, text.Title, phrase, rarest, marks)) found.Add(text.Document);
        }
        return found;
    }

    // Sections that have the root of each word; roots of the title count for all sections of its document.
    private static List<int> WithAll(Shelf shelf, IReadOnlyList<QueryWord> phrase, int rarest)
    {
        var sections = new List<int>();
        foreach (var posting in shelf.PostingsOf(phrase[rarest].Keys.Root).Span) sections.Add(Posting.Section(posting));
        for (var i = 0; i < phrase.Count; i++)
        {
            if (i != rarest) Intersect(sections, shelf.PostingsOf(phrase[i].Keys.Root).Span);
        }
        return sections;
    }

    private static void Intersect(List<int> sections, ReadOnlySpan<uint> postings)
    {
        var count = 0;
        foreach (var section in CollectionsMarshal.AsSpan(sections))
        {
            var at = postings.BinarySearch((uint)section << Posting.ImpactBits);
            postings = postings[(at < 0 ? ~at : at)..];
            if (!postings.IsEmpty && Posting.Section(postings[0]) == section) sections[count++] = section;
        }
        sections.RemoveRange(count, sections.Count - count);
    }

    private static bool Stands(Vocabulary vocabulary, ReadOnlySpan<int> words, IReadOnlyList<QueryWord> phrase, int rarest, WordMarks marks)
    {
        for (var from = 0; from < words.Length; from += WordMarks.Looked)
        {
            for (var found = marks.Find(words[from..]); found != 0; found &= found - 1)
            {
                var first = from + BitOperations.TrailingZeroCount(found) - rarest;
                if (first >= 0 && first + phrase.Count <= words.Length && Stands(vocabulary, words.Slice(first, phrase.Count), phrase)) return true;
            }
        }
        return false;
    }

    private static bool Stands(Vocabulary vocabulary, ReadOnlySpan<int> words, IReadOnlyList<QueryWord> phrase)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Matches(vocabulary.KeysOf(words[i]), phrase[i].Keys)) return false;
        }
        return true;
    }

    private static int Rarest(Shelf shelf, IReadOnlyList<QueryWord> phrase)
    {
        var rarest = 0;
        for (var i = 1; i < phrase.Count; i++)
        {
            if (shelf.PostingsOf(phrase[i].Keys.Root).Length < shelf.PostingsOf(phrase[rarest].Keys.Root).Length) rarest = i;
        }
        return rarest;
    }

    // By lemma, not by root: "оплата заказа" is not "оплатить заказ".
    private static bool Matches(in WordKeys word, in WordKeys asked) => asked.Lemma >= 0 && word.Lemma == asked.Lemma;
}
