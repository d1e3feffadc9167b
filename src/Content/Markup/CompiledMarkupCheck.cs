namespace HelpCenter.Content.Markup;

/// <summary>Whether every place and index that came from a cache lies inside: rendering trusts them.</summary>
internal static class CompiledMarkupCheck
{
    public static bool Holds(CompiledMarkup markup)
    {
        var length = markup.Html.Length;
        var last = 0;
        foreach (var slot in markup.Html.Slots)
        {
            if (slot.At < last || slot.At > length || slot.Kind > SlotKind.Image || !IsLink(slot.Link, markup)) return false;
            last = slot.At;
        }
        return Ascend(markup.Html.AgentsOnly, length) && markup.Sections.All(s => Holds(s, markup))
            && markup.Links.All(l => l.Kind <= MarkupLinkKind.Image) && markup.Problems.All(p => p.Severity <= Severity.Error);
    }

    private static bool Holds(MarkupSection section, CompiledMarkup markup)
    {
        var length = markup.Html.Length;
        return IsInside(section.Body, length) && IsInside(section.Whole, length)
            && section.Choices.All(c => IsLink(c.Link, markup)) && section.Blocks.All(b => IsInside(b.Html, length));
    }

    private static bool Ascend(IReadOnlyList<HtmlRange> ranges, int length)
    {
        var last = 0;
        foreach (var range in ranges)
        {
            if (range.Start < last || !IsInside(range, length)) return false;
            last = range.End;
        }
        return true;
    }

    private static bool IsInside(HtmlRange range, int length) => range.Start >= 0 && range.Start <= range.End && range.End <= length;

    private static bool IsLink(int link, CompiledMarkup markup) => (uint)link < (uint)markup.Links.Count;
}
