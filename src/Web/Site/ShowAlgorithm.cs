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
        var walk = AlgorithmWalk.Follow(algorithm, request["path"]);
        var isWalking = request["path"].Length > 0;
        var head = Heads.Make(request, algorithm.Url, [algorithm.Title, title], PageText.Description(algorithm),
            StructuredData.Graph(StructuredData.Breadcrumbs(request, breadcrumbs, algorithm.Title, algorithm.Url)));
        return Pages.Render(request, new AlgorithmPage
        {
            Site = edition.Site,
            Head = isWalking ? head with { Robots = Heads.NoIndex } : head,
            Breadcrumbs = [.. breadcrumbs],
            Title = algorithm.Title,
            Url = algorithm.Url,
            Summary = algorithm.Summary,
            IntroHtml = algorithm.Markup.Sections is [{ Level: 0 } intro, ..] ? edition.Content.Html(algorithm, intro.Body, Audience.Public) : "",
            Steps = [.. algorithm.Steps.Select(step => StepOf(edition, algorithm, step, path: ""))],
            Walk = WalkOf(edition, algorithm, walk),
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

    private static WalkView WalkOf(Edition edition, Algorithm algorithm, AlgorithmWalk walk) => new()
    {
        Number = walk.Steps.Count,
        Step = StepOf(edition, algorithm, walk.Last, walk.Path),
        Walked = [.. walk.Answered().Select(a => new WalkedView(a.Question, a.Answer, UrlOf(algorithm, a.PathBefore)))],
        BackUrl = walk.Steps.Count > 1 ? UrlOf(algorithm, AlgorithmWalk.PathOf(walk.Steps.SkipLast(1))) : "",
        RestartUrl = UrlOf(algorithm, walk.Steps[0].Id),
        IsRepaired = walk.IsRepaired,
        HandOverUrl = "/contact?q=" + Uri.EscapeDataString(Heads.Shorten(HandOver(algorithm, walk), 600)),
    };

    private static string HandOver(Algorithm algorithm, AlgorithmWalk walk) =>
        string.Join(". ", walk.Answered().Select(a => $"{a.Question} — {a.Answer}").Prepend(algorithm.Title));

    private static StepView StepOf(Edition edition, Algorithm algorithm, Step step, string path) =>
        new(step.Id, step.Title, edition.Content.Html(algorithm, step.Body, Audience.Public))
        {
            Choices = [.. step.Choices.Select(choice => ChoiceOf(edition, choice, path))],
            Outcome = step.Outcome switch
            {
                Outcome.Solved => StepOutcome.Solved,
                Outcome.HandOver => StepOutcome.Escalate,
                Outcome.NotSolved => StepOutcome.Unsolved,
                _ => StepOutcome.None,
            },
        };

    private static ChoiceView ChoiceOf(Edition edition, Choice choice, string path)
    {
        if (choice.Step is { } step) return new ChoiceView(choice.Text, "#" + step, path.Length > 0 ? $"{path}.{step}" : "");
        var other = edition.Content.Algorithms.FirstOrDefault(a => a.File == choice.Algorithm && edition.IsShown(a));
        // A sub-algorithm that the public may not see is work for a person.
        return new ChoiceView(choice.Text, other?.Url ?? edition.Site.Contacts.Url) { IsElsewhere = true };
    }

    private static string UrlOf(Algorithm algorithm, string path) => $"{algorithm.Url}?path={Uri.EscapeDataString(path)}";
}
