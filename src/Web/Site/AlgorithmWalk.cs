using HelpCenter.Content.Algorithms;

namespace HelpCenter.Web.Site;

/// <summary>The steps somebody has gone through, read from <c>?path=start.spam</c>. A path that broke off is followed as far as it holds.</summary>
internal sealed record AlgorithmWalk(IReadOnlyList<Step> Steps, bool IsRepaired)
{
    // An algorithm may lead back to an earlier step; an address may not grow for ever.
    private const int LongestWalk = 50;

    public Step Last => Steps[^1];

    public string Path => PathOf(Steps);

    public static string PathOf(IEnumerable<Step> steps) => string.Join('.', steps.Select(s => s.Id));

    public static AlgorithmWalk Follow(Algorithm algorithm, string path)
    {
        var steps = new List<Step> { algorithm.Steps[0] };
        var ids = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length > 0 && ids[0] != steps[0].Id) return new AlgorithmWalk(steps, IsRepaired: true);
        foreach (var id in ids.Skip(1))
        {
            if (steps.Count >= LongestWalk || steps[^1].Choices.All(c => c.Step != id) || algorithm.Find(id) is not { } next)
            {
                return new AlgorithmWalk(steps, IsRepaired: true);
            }
            steps.Add(next);
        }
        return new AlgorithmWalk(steps, IsRepaired: false);
    }

    /// <summary>What was asked and answered on the way, with the path as it stood before the answer.</summary>
    public IEnumerable<(string Question, string Answer, string PathBefore)> Answered()
    {
        for (var i = 0; i + 1 < Steps.Count; i++)
        {
            var answer = Steps[i].Choices.First(c => c.Step == Steps[i + 1].Id);
            yield return (Steps[i].Title, answer.Text, PathOf(Steps.Take(i + 1)));
        }
    }
}
