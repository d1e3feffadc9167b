using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Text;

/// <summary>Turns a document into word numbers: title, keywords, then passages of at most about 200 words.</summary>
internal sealed class DocumentReader(TextAnalyzer analyzer)
{
    public const int LongestPassage = 200;

    [ThreadStatic] private static List<int>? t_words;

    private readonly List<Passage> _passages = [];
    private readonly List<int> _words = Emptied(t_words ??= []);
    private readonly RecentWords _recent = RecentWords.Of(analyzer.Vocabulary);
    private int _compounds;

    public IndexedDocument Read(SearchDocument document, ulong mark)
    {
        Append(document.Title);
        var title = _words.Count;
        foreach (var keyword in document.Keywords) Append(keyword);
        var keywords = _words.Count - title;
        if (document.Summary.Length > 0) AddPassages(Passage.SummarySection, "", document.Summary);
        for (var i = 0; i < document.Sections.Count; i++) AddPassages(i, document.Sections[i].Heading, document.Sections[i].Characters);
        if (_passages.Count == 0) _passages.Add(new Passage(Passage.SummarySection, 0, 0, _words.Count, 0, 0));
        return new IndexedDocument(document, new DocumentWords([.. _words], title, keywords, [.. _passages]), analyzer.Vocabulary) { Mark = mark };
    }

    private void AddPassages(int section, string heading, ReadOnlySpan<char> text)
    {
        var at = 0;
        do
        {
            var first = _words.Count;
            _compounds = 0;
            Append(heading);
            var start = at;
            at = AppendUpTo(LongestPassage, text, at);
            var count = _words.Count - first;
            _passages.Add(new Passage(section, start, at - start, first, count, count - _compounds));
        }
        while (at < text.Length);
    }

    private void Append(string text)
    {
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text, buffer);
        while (tokenizer.Next(out var token)) Append(token);
    }

    private void Append(in Token token)
    {
        _words.Add(_recent.NumberOf(token.Word, analyzer));
        if (token.Shape == TokenShape.Compound) _compounds++;
    }

    // Takes whole lines while they fit; a single line that is too long is cut where the words run out.
    private int AppendUpTo(int most, ReadOnlySpan<char> text, int from)
    {
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text[from..], buffer);
        var first = _words.Count;
        int end = 0, line = 0, wordsAtLine = first, compoundsAtLine = _compounds;
        while (tokenizer.Next(out var token))
        {
            if (token.Start >= end && text.Slice(from + end, token.Start - end).Contains('\n')) (line, wordsAtLine, compoundsAtLine) = (token.Start, _words.Count, _compounds);
            if (token.Shape != TokenShape.Part && _words.Count - first >= most)
            {
                if (line == 0) return from + token.Start;
                _words.RemoveRange(wordsAtLine, _words.Count - wordsAtLine);
                _compounds = compoundsAtLine;
                return from + line;
            }
            Append(token);
            end = Math.Max(end, token.End);
        }
        return text.Length;
    }

    private static List<int> Emptied(List<int> list)
    {
        list.Clear();
        return list;
    }
}
