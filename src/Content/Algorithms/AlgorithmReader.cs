using HelpCenter.Content.Markup;

namespace HelpCenter.Content.Algorithms;

/// <summary>Headings become steps, lists of links become choices, «Итог:» becomes an outcome; whatever does not add up is an error.</summary>
internal static class AlgorithmReader
{
    private static readonly Dictionary<string, Outcome> Outcomes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["решено"] = Outcome.Solved,
        ["передать"] = Outcome.HandOver,
        ["не решено"] = Outcome.NotSolved,
    };

    public static IReadOnlyList<Step> ReadSteps(string file, CompiledMarkup markup, List<ContentProblem> problems)
    {
        var steps = new List<Step>();
        foreach (var section in markup.Sections.Where(s => s.Level > 0))
        {
            steps.Add(new Step
            {
                Id = section.Anchor,
                Title = section.Heading,
                Line = section.Line,
                Body = section.Body,
                Choices = [.. section.Choices.Select(c => ReadChoice(file, markup.Links[c.Link], c, problems))],
                Outcome = ReadOutcome(file, section, problems),
                AgentHints = [.. section.Blocks.Where(b => b.Kind == "agent")],
                Replies = [.. section.Blocks.Where(b => b.Kind == "reply")],
            });
        }
        return steps;
    }

    private static Choice ReadChoice(string file, MarkupLink link, MarkupChoice choice, List<ContentProblem> problems)
    {
        switch (link.Kind)
        {
            case MarkupLinkKind.Own:
                return new(choice.Text, link.Anchor, null, choice.Line);
            case MarkupLinkKind.File when ContentKinds.Of(link.Target) == ContentKind.Algorithm:
                return new(choice.Text, null, link.Target, choice.Line);
            default:
                problems.Add(new(file, choice.Line, Severity.Error, "choice-target", $"Ответ «{choice.Text}» ведёт не на шаг и не на алгоритм.",
                    "Укажите шаг этого файла (#шаг) или файл из algorithms/."));
                return new(choice.Text, null, null, choice.Line);
        }
    }

    private static Outcome? ReadOutcome(string file, MarkupSection section, List<ContentProblem> problems)
    {
        if (section.Outcome is null) return null;
        if (Outcomes.TryGetValue(section.Outcome.Trim().TrimEnd('.'), out var outcome)) return outcome;
        problems.Add(new(file, section.Line, Severity.Error, "unknown-outcome", $"Итог «{section.Outcome}» не известен.", "Напишите «решено», «передать» или «не решено»."));
        return Outcome.NotSolved;
    }
}
