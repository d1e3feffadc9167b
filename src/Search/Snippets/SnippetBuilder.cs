using HelpCenter.Search.Text;

namespace HelpCenter.Search.Snippets;

/// <summary>The densest passage of a text with the matched forms marked.</summary>
internal sealed class SnippetBuilder(MatchedWords matched)
{
    private const int Length = 220;
    private const int LeadIn = 50;

    private readonly record struct Match(int Start, int End, int Key);

    public Snippet Whole(string text) => Cut(text, 0, text.Length, Matches(text));

    public Snippet Densest(string text)
    {
        var matches = Matches(text);
        var start = Start(text, matches);
        var end = End(text, start);
        return Cut(text, start, end, matches);
    }

    private List<Match> Matches(string text)
    {
        var matches = new List<Match>();
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text, buffer);
        var end = 0;
        while (tokenizer.Next(out var token))
        {
            // A matched compound is marked whole; its parts come after it and lie inside.
            if (token.Start < end || matched.Match(token.Word) is not (not 0 and var key)) continue;
            matches.Add(new Match(token.Start, token.End, key));
            end = token.End;
        }
        return matches;
    }

    private static int Start(string text, List<Match> matches)
    {
        var best = 0;
        var bestDistinct = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            var distinct = Distinct(matches, i);
            if (distinct > bestDistinct) (best, bestDistinct) = (matches[i].Start, distinct);
        }
        return best <= LeadIn ? 0 : BeginningBefore(text, best);
    }

    private static int Distinct(List<Match> matches, int from)
    {
        var keys = new HashSet<int>();
        for (var i = from; i < matches.Count && matches[i].End - matches[from].Start <= Length - LeadIn; i++) keys.Add(matches[i].Key);
        return keys.Count;
    }

    // The sentence's own beginning when it is near, else the beginning of a word.
    private static int BeginningBefore(string text, int match)
    {
        var earliest = match - LeadIn;
        for (var at = match; at > earliest; at--)
        {
            if (text[at - 1] == '\n' || at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '!' or '?' or ':') return at;
        }
        var space = text.IndexOf(' ', earliest, LeadIn);
        return space < 0 ? match : space + 1;
    }

    private static int End(string text, int start)
    {
        if (text.Length - start <= Length) return text.Length;
        var space = text.LastIndexOfAny([' ', '\n'], start + Length - 1, Length / 2);
        var end = space < 0 ? start + Length : space;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static Snippet Cut(string text, int start, int end, List<Match> matches)
    {
        var lead = start > 0 ? "… " : "";
        var tail = end < text.Length ? "…" : "";
        var shift = lead.Length - start;
        var marks = new List<TextRange>();
        foreach (var match in matches)
        {
            if (match.Start >= start && match.End <= end) marks.Add(new TextRange(match.Start + shift, match.End - match.Start));
        }
        var shown = string.Concat(lead, text.AsSpan(start, end - start), tail).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        return new Snippet(shown, marks);
    }
}
