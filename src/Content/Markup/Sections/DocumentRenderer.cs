using HelpCenter.Content.Markup.Anchors;
using HelpCenter.Content.Markup.Basics;
using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Sections;

/// <summary>The blocks of a file in order: a heading opens a section; a section may end in choices and an outcome.</summary>
internal sealed class DocumentRenderer : MarkdownObjectRenderer<MarkupRenderer, MarkdownDocument>
{
    protected override void Write(MarkupRenderer renderer, MarkdownDocument document)
    {
        var scope = renderer.Tags.BeginScope();
        var tail = TailOfSection(renderer, document, 0);
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock heading && renderer.Tags.Depth == 0)
            {
                if (HeadingWriter.WriteSection(renderer, heading)) tail = TailOfSection(renderer, document, i + 1);
                continue;
            }
            // What stands inside the author's own element cannot end the section.
            if (renderer.Tags.Depth > 0) tail = (int.MaxValue, 0);
            if (i == tail.Start) renderer.Sections.EndBody();
            if (i >= tail.Start && i < tail.End) WriteTail(renderer, document[i]);
            else renderer.Write(document[i]);
        }
        renderer.EndBlocks(scope);
        renderer.Sections.Close();
    }

    private static void WriteTail(MarkupRenderer renderer, Block block)
    {
        if (block is OutcomeLine outcome) OutcomeRenderer.WriteOutcome(renderer, outcome);
        else ChoiceList.Write(renderer, (ListBlock)block);
    }

    /// <summary>The blocks of choices and outcome at the end of the section that begins here.</summary>
    private static (int Start, int End) TailOfSection(MarkupRenderer renderer, MarkdownDocument document, int start)
    {
        var end = start;
        while (end < document.Count && document[end] is not HeadingBlock { Inline.FirstChild: not null }) end++;
        if (!renderer.Source.IsStrict) return (int.MaxValue, 0);
        var tail = end;
        bool choices = false, outcome = false;
        while (tail > start)
        {
            var block = document[tail - 1];
            if (!outcome && block is OutcomeLine) outcome = true;
            else if (!choices && block is ListBlock list && ChoiceList.Is(list)) choices = true;
            else break;
            tail--;
        }
        return tail == end ? (int.MaxValue, 0) : (tail, end);
    }
}
