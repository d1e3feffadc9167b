using HelpCenter.Content;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>The form «Помогла ли статья?» under a page.</summary>
internal static class Votes
{
    public const string Action = "/vote";

    /// <summary>Who has just voted comes back with <c>?voted=</c>; a kept page is the same for everybody.</summary>
    public static VoteView? Of(PageRequest request, ContentPage page) => request.Edition.Options.IsStaticCopy ? null : new VoteView(Action)
    {
        Given = request["voted"] is "yes" or "no" ? request["voted"] : "",
        IsComplete = request["reason"] is "taken",
        Fields = [new FieldView("page", page.Url), new FieldView("version", page.Hash.ToString())],
    };
}
