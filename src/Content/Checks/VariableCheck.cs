using HelpCenter.Content.Compiling;
using HelpCenter.Content.Settings;

namespace HelpCenter.Content.Checks;

/// <summary>Variables that nobody uses any more.</summary>
internal static class VariableCheck
{
    public static void Run(IReadOnlyList<CompiledFile> files, FolderSettings settings, List<ContentProblem> problems)
    {
        var used = files.Where(f => f.Page is not null).SelectMany(f => f.Page!.Markup.VariablesUsed).ToHashSet();
        foreach (var variable in settings.Variables.Values.Where(v => !used.Contains(v.Name)))
            problems.Add(new("variables.yml", variable.Line, Severity.Warning, "unused-variable", $"Переменная «{variable.Name}» нигде не используется.", "Удалите её или поставьте в текст."));
    }
}
