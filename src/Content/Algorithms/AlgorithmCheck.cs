using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Algorithms;

/// <summary>Whatever would leave somebody stuck in a decision tree. All of it is an error: the page stays out.</summary>
internal static class AlgorithmCheck
{
    public static void Run(string file, IReadOnlyList<Step> steps, List<ContentProblem> problems)
    {
        if (steps.Count == 0)
        {
            problems.Add(Error(file, 1, "no-steps", "В алгоритме нет ни одного шага.", "Начните шаг с заголовка «## Вопрос {#nachalo}»."));
            return;
        }
        var byId = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (!byId.TryAdd(step.Id, step)) problems.Add(Error(file, step.Line, "equal-steps", $"Два шага называются «{step.Id}».", "Дайте шагу своё имя: {#drugoe}."));
            CheckStep(file, step, steps, problems);
        }
        CheckReachability(file, steps, byId, problems);
    }

    private static void CheckStep(string file, Step step, IReadOnlyList<Step> steps, List<ContentProblem> problems)
    {
        if (step.Choices.Count == 0 && step.Outcome is null)
            problems.Add(Error(file, step.Line, "dead-end", $"Шаг «{step.Title}» никуда не ведёт.", "Закончите его списком ответов-ссылок или строкой «Итог: решено»."));
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var choice in step.Choices)
        {
            if (!texts.Add(choice.Text.Trim()))
                problems.Add(Error(file, choice.Line, "equal-choices", $"В шаге «{step.Title}» два одинаковых ответа «{choice.Text}».", "Напишите ответы по-разному."));
            if (choice.Step is not null && steps.All(s => s.Id != choice.Step))
                problems.Add(Error(file, choice.Line, "choice-to-nothing", $"Ответ «{choice.Text}» ведёт на шаг «#{choice.Step}», которого нет.",
                    NearestName.Of(choice.Step, steps.Select(s => s.Id)) is { } near ? $"Похожий шаг: «#{near}»." : "Добавьте шаг или исправьте ссылку."));
        }
    }

    private static void CheckReachability(string file, IReadOnlyList<Step> steps, Dictionary<string, Step> byId, List<ContentProblem> problems)
    {
        var reached = Reach([steps[0]], step => step.Choices.Select(c => c.Step is null ? null : byId.GetValueOrDefault(c.Step)));
        foreach (var step in steps.Where(s => !reached.Contains(s)))
            problems.Add(Error(file, step.Line, "unreachable-step", $"До шага «{step.Title}» не дойти: на него не ведёт ни один ответ.", $"Сошлитесь на него: [ответ](#{step.Id}) — или удалите шаг."));

        var entering = steps.SelectMany(s => s.Choices, (from, choice) => (from, choice.Step))
            .Where(p => p.Step is not null).ToLookup(p => p.Step!, p => p.from);
        var exits = steps.Where(s => s.Outcome is not null || s.Choices.Any(c => c.Step is null));
        var leaving = Reach(exits, step => entering[step.Id]);
        foreach (var step in steps.Where(s => reached.Contains(s) && !leaving.Contains(s) && s.Choices.Count > 0))
            problems.Add(Error(file, step.Line, "no-way-out", $"Из шага «{step.Title}» нет пути к итогу: ответы ходят по кругу.", "Добавьте ответ, который ведёт к шагу с итогом."));
    }

    private static HashSet<Step> Reach(IEnumerable<Step> from, Func<Step, IEnumerable<Step?>> next)
    {
        var reached = new HashSet<Step>(from, ReferenceEqualityComparer.Instance);
        var queue = new Queue<Step>(reached);
        while (queue.TryDequeue(out var step))
        {
            foreach (var other in next(step))
            {
                if (other is not null && reached.Add(other)) queue.Enqueue(other);
            }
        }
        return reached;
    }

    /// <summary>Fewest and most steps from the start to an end; a way back does not count again.</summary>
    public static StepRange Length(IReadOnlyList<Step> steps)
    {
        var byId = steps.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());
        var known = new Dictionary<Step, StepRange>(ReferenceEqualityComparer.Instance);
        return steps.Count == 0 ? new(0, 0) : From(steps[0], byId, known, 0);
    }

    private static StepRange From(Step step, Dictionary<string, Step> byId, Dictionary<Step, StepRange> known, int depth)
    {
        if (known.TryGetValue(step, out var range)) return range;
        known[step] = new(int.MaxValue / 2, 0);
        var (fewest, most) = (int.MaxValue / 2, 0);
        foreach (var choice in step.Choices)
        {
            var next = choice.Step is not null && byId.TryGetValue(choice.Step, out var to) && depth < 500 ? From(to, byId, known, depth + 1) : new(0, 0);
            (fewest, most) = (Math.Min(fewest, next.Fewest), Math.Max(most, next.Most));
        }
        range = step.Choices.Count == 0 ? new(1, 1) : new(fewest + 1, most + 1);
        return known[step] = range;
    }

    private static ContentProblem Error(string file, int line, string code, string message, string fix) => new(file, line, Severity.Error, code, message, fix);
}
