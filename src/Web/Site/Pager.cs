using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>Links to the pages of a list: the neighbours, the first and the last.</summary>
internal static class Pager
{
    private const int Around = 3;
    private const int LastReachable = 100;

    public static PagerView? Of(int page, int total, int size, Func<int, string> urlOf)
    {
        var last = Math.Min((total + size - 1) / size, LastReachable);
        if (last <= 1) return null;
        var shown = Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - page) <= Around);
        return new PagerView
        {
            Pages = [.. shown.Select(n => new LinkView(n.ToString(), urlOf(n), n == page))],
            PreviousUrl = page > 1 ? urlOf(Math.Min(page - 1, last)) : "",
            NextUrl = page < last ? urlOf(page + 1) : "",
        };
    }
}
