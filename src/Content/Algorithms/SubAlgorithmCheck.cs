using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Algorithms;

/// <summary>An answer that enters an algorithm which is not there leads nowhere.</summary>
internal static class SubAlgorithmCheck
{
    public const string Code = "choice-to-nothing";
    private const string Folder = "algorithms/";

    public static void Run(Algorithm algorithm, IncludedFiles files, List<ContentProblem> problems)
    {
        foreach (var choice in algorithm.Steps.SelectMany(step => step.Choices))
        {
            if (choice.Algorithm is { } file && !files.Has(file) && !files.Has(file + ".md")) problems.Add(Problem(algorithm.File, choice.Line, file, files.In(Folder)));
        }
    }

    public static ContentProblem Problem(string file, int line, string target, IEnumerable<string> algorithms) =>
        new(file, line, Severity.Error, Code, $"Ответ ведёт в алгоритм, которого нет: «{target}».",
            NearestName.Of(FilePath.NameOf(target), algorithms.Select(FilePath.NameOf)) is { } near ? $"Похожий: «{near}»." : "Проверьте путь или напишите этот алгоритм.");
}
