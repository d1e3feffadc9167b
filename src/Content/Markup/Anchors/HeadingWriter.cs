using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Anchors;

/// <summary>Headings: an id that stays while the words stay, <c>{#id}</c> to choose one, a link to themselves.</summary>
internal sealed class HeadingWriter : MarkdownObjectRenderer<MarkupRenderer, HeadingBlock>
{
    /// <summary>A heading inside a list, a tab or a callout keeps its id but opens no section.</summary>
    protected override void Write(MarkupRenderer renderer, HeadingBlock heading)
    {
        if (heading.Inline is null) return;
        var anchor = Read(renderer, heading);
        WriteElement(renderer, heading.Level, anchor);
        renderer.EndBlockText();
    }

    /// <returns>False for a heading without words: the section goes on.</returns>
    public static bool WriteSection(MarkupRenderer renderer, HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is null) return false;
        if (heading.Level == 1 && renderer.Title is null && renderer.Html.Length == 0 && renderer.Sections.Count == 0)
        {
            renderer.Title = ReadTitle(renderer, heading);
            return true;
        }
        renderer.Sections.Close();
        renderer.Sections.Text.Clear();
        if (heading.Level > renderer.Sections.LastLevel + 1)
        {
            renderer.ReportStrict(heading.Line, "heading-jump", $"Заголовок уровня {heading.Level} сразу после уровня {renderer.Sections.LastLevel}.",
                $"Сделайте его уровнем {renderer.Sections.LastLevel + 1}: «{new string('#', renderer.Sections.LastLevel + 1)}».");
        }
        var anchor = Read(renderer, heading);
        WriteElement(renderer, heading.Level, anchor);
        renderer.Sections.Open(anchor, KnownStrings.Here.Of(renderer.Sections.Text.Written.Trim()), heading.Level, heading.Line);
        return true;
    }

    private static string ReadTitle(MarkupRenderer renderer, HeadingBlock heading)
    {
        var anchor = Read(renderer, heading);
        renderer.Run.FlushTo(renderer);
        var title = renderer.Sections.Text.Written.Trim().ToString();
        renderer.Forget();
        // Links of other pages may name it; the title stands at the top.
        renderer.Anchors.Unique(anchor);
        return title;
    }

    /// <summary>Puts the heading's words into the run and returns its anchor.</summary>
    private static string Read(MarkupRenderer renderer, HeadingBlock heading)
    {
        renderer.Line = heading.Line;
        renderer.InHeading = true;
        renderer.WriteInlines(heading.Inline!);
        renderer.InHeading = false;
        var own = Own(renderer.Run);
        return own.Length > 0 ? renderer.Anchors.Unique(own) : renderer.Anchors.For(renderer.Run.PlainFrom(0));
    }

    /// <summary><c>{#id}</c>; of <c>{#id .class}</c> and <c>{.class}</c> the class is dropped, of several ids the first counts.</summary>
    private static string Own(TextRun run)
    {
        var own = "";
        for (var list = run.CutAttributes(); list.Length > 0; list = run.CutAttributes())
        {
            if (list[0] == '#') own = list[1..].Split(' ')[0];
        }
        return own;
    }

    private static void WriteElement(MarkupRenderer renderer, int level, string anchor)
    {
        var html = renderer.Html;
        // The page has its h1 already.
        level = Math.Max(level, 2);
        html.Append("<h");
        html.Append(level);
        html.Append(" id=\"");
        html.AppendEscaped(anchor);
        html.Append("\">");
        renderer.Run.FlushTo(renderer);
        html.Append("<a class=\"anchor\" href=\"#");
        html.AppendEscaped(anchor);
        html.Append("\" aria-label=\"");
        html.Append(MarkupTexts.HeadingLink);
        html.Append("\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-link\"/></svg></a></h");
        html.Append(level);
        html.Append(">\n");
    }
}
