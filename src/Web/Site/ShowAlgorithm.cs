using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/algorithms/{slug}</c>: all steps as a document; with <c>?path=a.b.c</c> the step one has come to.</summary>
internal static class ShowAlgorithm
{
    public static PageAnswer Answer(PageRequest request, Algorithm algorithm)
    {
        var edition = request.Edition;
        var title = edition.Texts["algorithms.title"];
        var breadcrumbs = Trail.To(request, new LinkView(title, "/algorithms"));
        var updated = edition.Updated(algorithm);
        var walk = AlgorithmWalk.Follow(edition.Content, algorithm, request["path"], Audience.Public);
        var isWalking = request["path"].Length > 0;
        var head = Heads.Make(request, algorithm.Url, [algorithm.Title, title], PageText.Description(algorithm),
            StructuredData.Graph(StructuredData.Breadcrumbs(request, breadcrumbs, algorithm.Title, algorithm.Url), HowTo.Of(request, algorithm)));
        return Pages.Render(request, new AlgorithmPage
        {
            Site = edition.Site,
            Head = isWalking ? head with { Robots = Heads.NoIndex } : head,
            Breadcrumbs = [.. breadcrumbs],
            Title = algorithm.Title,
            Url = algorithm.Url,
            Summary = algorithm.Summary,
            IntroHtml = algorithm.Markup.Sections is [{ Level: 0 } intro, ..] ? edition.Content.Html(algorithm, intro.Body, Audience.Public) : "",
            Steps = [.. algorithm.Steps.Select(step => StepOf(edition, algorithm, step, walk: null))],
            Walk = WalkOf(request, algorithm, walk),
            IsWalking = isWalking,
            StepsMin = algorithm.Length.Fewest,
            StepsMax = algorithm.Length.Most,
            Updated = updated,
            Reviewed = algorithm.Reviewed,
            Freshness = edition.FreshnessOf(algorithm),
            Related = ShowArticle.Related(edition, algorithm),
            Permalink = Heads.Absolute(request, algorithm.Url),
            Vote = Votes.Of(request, algorithm),
        }, updated);
    }

    private static WalkView WalkOf(PageRequest request, Algorithm algorithm, AlgorithmWalk walk)
    {
        var edition = request.Edition;
        // Only a page without scripts hands its word on.
        var kept = PlainWalk.IsWord(request["word"]) ? request["word"] : "";
        var isCounted = request["path"].Length > 0 && !walk.IsRepaired && !edition.Options.IsStaticCopy;
        var word = !isCounted ? "" : kept.Length > 0 ? kept : PlainWalk.NewWord();
        string UrlOf(string path) => $"{algorithm.Url}?path={Uri.EscapeDataString(path)}{(kept.Length > 0 ? "&word=" + kept : "")}";
        return new()
        {
            Number = walk.Stops.Count,
            Step = StepOf(edition, walk.Last.Algorithm, walk.Last.Step, walk),
            Path = walk.Path,
            Walked = [.. walk.Stops.Index().Where(s => s.Item.Taken is not null).Select(s => new WalkedView(s.Item.Step.Title, s.Item.Taken!.Text, UrlOf(walk.PathTo(s.Index))))],
            Inside = walk.Last.EnteredFrom is null ? "" : walk.Last.Algorithm.Title,
            ReturnUrl = walk.CanReturn ? UrlOf(walk.PathOut) : "",
            BackUrl = walk.Stops.Count > 1 ? UrlOf(walk.PathTo(walk.Stops.Count - 2)) : "",
            RestartUrl = UrlOf(walk.Stops[0].Step.Id),
            IsRepaired = walk.IsRepaired,
            HandOverUrl = $"/contact?walk={Uri.EscapeDataString(algorithm.Url["/algorithms/".Length..])}&path={Uri.EscapeDataString(walk.Path)}{(kept.Length > 0 ? "&word=" + kept : "")}",
            Word = word,
            CountUrl = word.Length > 0 ? PlainWalk.Address(algorithm.Url, walk.Path, word) : "",
        };
    }

    private static StepView StepOf(Edition edition, Algorithm algorithm, Step step, AlgorithmWalk? walk) =>
        new(step.Id, step.Title, edition.Content.Html(algorithm, step.Body, Audience.Public))
        {
            Choices = [.. step.Choices.Select(choice => ChoiceOf(edition, choice, walk))],
            Outcome = step.Outcome switch
            {
                Outcome.Solved => StepOutcome.Solved,
                Outcome.HandOver => StepOutcome.Escalate,
                Outcome.NotSolved => StepOutcome.Unsolved,
                _ => StepOutcome.None,
            },
        };

    private static ChoiceView ChoiceOf(Edition edition, Choice choice, AlgorithmWalk? walk)
    {
        var path = walk?.PathAfter(choice) ?? "";
        if (choice.Step is { } step) return new ChoiceView(choice.Text, "#" + step, path);
        var other = edition.Content.Algorithms.FirstOrDefault(a => a.File == choice.Algorithm && edition.IsShown(a));
        // A sub-algorithm that the public may not see is work for a person.
        return new ChoiceView(choice.Text, other?.Url ?? edition.Site.Contacts.Url, path) { IsElsewhere = true };
    }
}
