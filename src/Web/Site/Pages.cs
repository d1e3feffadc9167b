using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>From a page's model to an answer.</summary>
internal static class Pages
{
    /// <summary>A page with a query in its address is drawn for one reader and never kept.</summary>
    public static PageAnswer Render(PageRequest request, PageView view, DateTimeOffset? modified = null, int status = StatusCodes.Status200OK) => new()
    {
        Status = status,
        Body = request.Edition.Theme.Render(view),
        Modified = modified,
        IsShared = status == StatusCodes.Status200OK && request.Query.Count == 0,
    };
}
