using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Completing;

/// <summary>Titles and questions that may be meant, from the first letters of any of their words.</summary>
internal sealed class Completer(Shelf shelf, TextAnalyzer analyzer, TitleIndex titles)
{
    public IReadOnlyList<Completion> Complete(string text, int take)
    {
        var words = analyzer.WordsOf(text.Length > 200 ? text[..200] : text);
        if (words.Count == 0) return [];
        var found = titles.Beginning(words[^1]);
        foreach (var word in words.SkipLast(1))
        {
            var same = titles.OfRoot(analyzer.KeysOf(word).Root);
            same.UnionWith(titles.Beginning(word));
            found.IntersectWith(same);
        }
        return [.. found.Select(slot => shelf.Documents[slot]!.Document).OrderBy(document => document.Kind)
            .ThenBy(document => document.Title.Length).ThenBy(document => document.Id, StringComparer.Ordinal)
            .Take(take).Select(document => Show(document, words))];
    }

    private static Completion Show(SearchDocument document, List<string> words)
    {
        var marks = new List<TextRange>();
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(document.Title, buffer);
        var end = 0;
        while (tokenizer.Next(out var token))
        {
            if (token.Start < end || Typed(token.Word, words) is not (> 0 and var length)) continue;
            marks.Add(new TextRange(token.Start, Math.Min(length, token.Length)));
            end = token.End;
        }
        return new Completion(document.Kind, document.Title, new Snippet(document.Title, marks), document.Url, document.CategoryTitle);
    }

    private static int Typed(ReadOnlySpan<char> word, List<string> words)
    {
        foreach (var typed in words)
        {
            if (word.StartsWith(typed)) return typed.Length;
        }
        return 0;
    }
}
