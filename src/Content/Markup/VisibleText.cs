using System.Text;

namespace HelpCenter.Content.Markup;

/// <summary>A text without its hidden parts; both are walked once, side by side.</summary>
internal struct VisibleText(string text, IReadOnlyList<HtmlRange> hidden)
{
    private int next;

    public void Append(StringBuilder html, int from, int to)
    {
        while (from < to)
        {
            GoTo(from);
            if (next == hidden.Count || hidden[next].Start >= to) break;
            if (hidden[next].Start > from) html.Append(text, from, hidden[next].Start - from);
            from = Math.Min(hidden[next].End, to);
        }
        if (from < to) html.Append(text, from, to - from);
    }

    /// <summary>Whether a slot here is seen; a hidden part begins with its own tag, so a slot right before it is outside.</summary>
    public bool Has(int at)
    {
        GoTo(at);
        return next == hidden.Count || hidden[next].Start >= at;
    }

    private void GoTo(int at)
    {
        while (next < hidden.Count && hidden[next].End <= at) next++;
    }
}
