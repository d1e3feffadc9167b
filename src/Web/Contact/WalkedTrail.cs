using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary>The answers one came with from an algorithm: <c>/contact?walk=posylka&amp;path=start.punkt</c>. Shown line by line, each hers to remove.</summary>
internal static class WalkedTrail
{
    private const int LongestPath = 3000;
    private const int MostLines = 30;

    /// <summary>Null when there is nothing to show.</summary>
    public static AlgorithmWalk? Find(Edition edition, string algorithm, string path)
    {
        if (algorithm.Length == 0 || path.Length is 0 or > LongestPath) return null;
        return edition.Content.Addresses.Find("/algorithms/" + algorithm) is Destination.ToPage { Page: Algorithm found } && edition.IsShown(found)
            ? AlgorithmWalk.Follow(edition.Content, found, path, Audience.Public) : null;
    }

    public static IEnumerable<string> Lines(Edition edition, AlgorithmWalk walk)
    {
        var texts = edition.Texts;
        yield return texts.Get("contact.walked", ("title", walk.Stops[0].Algorithm.Title));
        foreach (var stop in walk.Stops.Where(s => s.Taken is not null).TakeLast(MostLines)) yield return $"{stop.Step.Title} {stop.Taken!.Text}";
        yield return texts.Get(walk.Last.Step.Outcome is null ? "contact.walked-stop" : "contact.walked-end", ("title", walk.Last.Step.Title));
    }

    /// <param name="kept">Lines that came back checked; null when the form is shown for the first time.</param>
    public static ContactFormView With(ContactFormView form, Edition edition, string algorithm, string path, IReadOnlyCollection<string>? kept)
    {
        if (Find(edition, algorithm, path) is not { } walk) return form;
        return form with
        {
            Walk = algorithm,
            Path = walk.Path,
            Walked = [.. Lines(edition, walk).Select(line => new TrailLineView(line, kept is null || kept.Contains(line)))],
        };
    }
}
