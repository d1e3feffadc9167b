using System.CommandLine;
using HelpCenter.Content;
using HelpCenter.Content.Sources;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter check</c>: compiles the folder and lists what its authors should mend.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (content, json) = (CommonOptions.Content(), CommonOptions.Json());
        var command = new Command("check", "Проверить содержимое: ошибки и замечания с файлом, строкой, причиной и советом. Код 1, если есть ошибки.") { content, json };
        command.SetAction(parsed => Check(SiteFolders.FindContent(parsed.GetValue(content)), parsed.GetValue(json)));
        return command;
    }

    private static int Check(string folder, bool asJson)
    {
        using var compiler = new ContentCompiler(folder);
        var problems = Progress.Run("Проверяю содержимое…", () => compiler.CompileAll().Problems);
        var errors = problems.Count(p => p.Severity == Severity.Error);
        var files = compiler.Folder.List().Count(file => ContentFolder.IsMarkdown(file.Path) && !ContentFolder.IsHidden(file.Path));
        if (asJson) WriteJson(files, errors, problems);
        else WriteText(files, errors, problems);
        return errors > 0 ? ExitCode.Problems : ExitCode.Ok;
    }

    private static void WriteText(int files, int errors, IReadOnlyList<ContentProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.WriteLine(problem.Severity == Severity.Error ? $"ошибка  {problem}" : $"        {problem}");
            if (problem.Fix.Length > 0) Console.WriteLine($"          → {problem.Fix}");
        }
        Console.WriteLine($"Файлов: {files}. Ошибок: {errors}. Предупреждений: {problems.Count - errors}.");
    }

    private static void WriteJson(int files, int errors, IReadOnlyList<ContentProblem> problems) => ConsoleJson.Write(new
    {
        files,
        errors,
        warnings = problems.Count - errors,
        problems = problems.Select(p => new { p.File, p.Line, severity = p.Severity.ToString().ToLowerInvariant(), p.Code, p.Message, p.Fix }),
    });
}
