using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Text;

/// <summary>Turns a document into word numbers: title, keywords, then passages of at most about 200 words.</summary>
internal sealed class DocumentReader(TextAnalyzer analyzer)
{
    public const int LongestPassage = 200;

    [ThreadStatic] private static List<int>? t_words;

    private readonly List<Passage> _passages = [];
    private readonly List<int> _words = Emptied(t_words ??= []);

    public IndexedDocument Read(SearchDocument document)
    {
        Append(document.Title);
        var title = _words.Count;
        foreach (var keyword in document.Keywords) Append(keyword);
        var keywords = _words.Count - title;
        if (document.Summary.Length > 0) AddPassages(Passage.SummarySection, "", document.Summary);
        for (var i = 0; i < document.Sections.Count; i++) AddPassages(i, document.Sections[i].Heading, document.Sections[i].Text);
        if (_passages.Count == 0) _passages.Add(new Passage(Passage.SummarySection, 0, 0, _words.Count, 0));
        return new IndexedDocument(document, new DocumentWords([.. _words], title, keywords, [.. _passages]), analyzer.Vocabulary);
    }

    private void AddPassages(int section, string heading, string text)
    {
        var at = 0;
        do
        {
            var first = _words.Count;
            Append(heading);
            var start = at;
            at = AppendUpTo(LongestPassage, text, at);
            _passages.Add(new Passage(section, start, at - start, first, _words.Count - first));
        }
        while (at < text.Length);
    }

    private void Append(string text)
    {
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text, buffer);
        while (tokenizer.Next(out var token)) _words.Add(analyzer.WordOf(token.Word));
    }

    // Takes whole lines while they fit; a single line that is too long is cut where the words run out.
    private int AppendUpTo(int most, string text, int from)
    {
        Span<char> buffer = stackalloc char[Tokenizer.BufferSize];
        var tokenizer = new Tokenizer(text.AsSpan(from), buffer);
        var first = _words.Count;
        int lastBreak = 0, wordsAtBreak = first, at = 0;
        while (tokenizer.Next(out var token))
        {
            if (token.Start >= at && text.AsSpan(from + at, token.Start - at).Contains('\n')) (lastBreak, wordsAtBreak) = (token.Start, _words.Count);
            if (_words.Count - first >= most)
            {
                if (lastBreak == 0) return from + token.Start > from ? from + token.Start : text.Length;
                _words.RemoveRange(wordsAtBreak, _words.Count - wordsAtBreak);
                return from + lastBreak;
            }
            _words.Add(analyzer.WordOf(token.Word));
            at = Math.Max(at, token.End);
        }
        return text.Length;
    }

    private static List<int> Emptied(List<int> list)
    {
        list.Clear();
        return list;
    }
}
