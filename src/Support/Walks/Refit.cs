using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;

namespace HelpCenter.Support.Walks;

/// <summary>Puts a kept way onto the algorithm as it is now. What the customer answered stays true; what no longer fits is cut off.</summary>
internal static class Refit
{
    /// <summary>Null when the algorithm itself is gone.</summary>
    public static FittedWalk? Of(ContentSnapshot content, Walk walk)
    {
        if (content.Files.Page(walk.Algorithm) is not Algorithm outer || !outer.IsVisibleTo(Audience.Agents)) return null;
        var way = AlgorithmWalk.Begin(content, outer, Audience.Agents);
        var kept = walk.Steps;
        var at = 0;
        while (at + 1 < kept.Count && Stands(way, kept[at]) && GoOn(way, kept[at])) at++;
        var held = Stands(way, kept[at]) ? at + 1 : at;
        var isSame = held == kept.Count && kept.Zip(way.Stops).All(pair => pair.First.Version == pair.Second.Algorithm.Hash.ToString());
        return new FittedWalk(walk, way, HasChanged: !isSame, Lost: kept.Count - held);
    }

    private static bool Stands(AlgorithmWalk way, WalkedStep kept) => way.Last.Algorithm.File == kept.Algorithm && way.Last.Step.Id == kept.Step;

    // By the words of the answer: it is what the customer said, wherever it leads now.
    private static bool GoOn(AlgorithmWalk way, WalkedStep kept) =>
        kept.Answer.Length == 0 ? way.GoOut() : way.Last.Step.Choices.FirstOrDefault(c => c.Text == kept.Answer) is { } choice && way.Answer(choice);
}

/// <summary>A walk on the algorithm as it is now.</summary>
/// <param name="HasChanged">The text of the algorithm is another one than that which was walked.</param>
/// <param name="Lost">How many steps of the way no longer fit.</param>
public sealed record FittedWalk(Walk Walk, AlgorithmWalk Way, bool HasChanged, int Lost);
