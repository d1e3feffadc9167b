using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>Something near, when the right thing is not there: found by the whole question, else word by word, else what the editor puts forward.</summary>
internal static class NearAnswers
{
    private const int WordsTried = 6;

    public static IEnumerable<ItemView> To(Edition edition, string question, int take)
    {
        var found = new Dictionary<string, ItemView>();
        foreach (var text in Attempts(question))
        {
            foreach (var hit in edition.Content.Index.Search(new SearchRequest(text) { Take = take }).Hits) found.TryAdd(hit.Document.Id, Items.Of(edition, hit));
            if (found.Count >= take) break;
        }
        return found.Count > 0 ? found.Values.Take(take) : ShowHome.Featured(edition).Take(take);
    }

    /// <summary>Only what the question itself finds.</summary>
    public static IEnumerable<ItemView> Found(Edition edition, string question, int take) =>
        edition.Content.Index.Search(new SearchRequest(question) { Take = take }).Hits.Select(hit => Items.Of(edition, hit));

    private static IEnumerable<string> Attempts(string question)
    {
        if (string.IsNullOrWhiteSpace(question)) return [];
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? [question] : words.Where(w => w.Length > 3).OrderByDescending(w => w.Length).Take(WordsTried).Prepend(question);
    }
}
