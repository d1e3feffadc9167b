using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Faq;

/// <summary>Every <c>##</c> is a question; deeper headings belong to its answer.</summary>
internal static class FaqReader
{
    public static FaqTopic Read(string file, string url, string title, ContentHash hash, CompiledMarkup markup, List<ContentProblem> problems)
    {
        var questions = new List<Question>();
        for (var i = 0; i < markup.Sections.Count; i++)
        {
            if (markup.Sections[i].Level != 2) continue;
            var last = i;
            while (last + 1 < markup.Sections.Count && markup.Sections[last + 1].Level > 2) last++;
            questions.Add(ReadQuestion(markup, i, last));
        }
        if (questions.Count == 0)
            problems.Add(new(file, 0, Severity.Warning, "no-questions", "В файле нет ни одного вопроса.", "Начните вопрос с заголовка «## Вопрос?»."));
        return new() { File = file, Url = url, Title = title, Hash = hash, Markup = markup, Questions = questions };
    }

    private static Question ReadQuestion(CompiledMarkup markup, int first, int last)
    {
        var head = markup.Sections[first];
        var texts = markup.Sections.Skip(first).Take(last - first + 1).Select((s, i) => i == 0 ? s.Text : $"{s.Heading}\n{s.Text}");
        var answer = new HtmlRange(head.Body.Start, markup.Sections[last].Whole.End);
        return new(head.Anchor, head.Heading, head.Line, answer, string.Join('\n', texts), head.Keywords);
    }
}
