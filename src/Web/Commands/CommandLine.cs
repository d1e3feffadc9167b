using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary>The list of commands; without one the program serves.</summary>
internal static class CommandLine
{
    // Readers have their pages to the end and the index is written; whoever stops us harder loses neither.
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(9);

    public static async Task<int> RunAsync(string[] args)
    {
        // People read Russian here; numbers and dates in JSON keep the invariant culture.
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ru");
        CollectorMode.ForCompiling();
        var parsed = CreateRoot().Parse(args);
        if (parsed.Action is ParseErrorAction) return UsageErrors.Report(parsed, Console.Error);
        try
        {
            return parsed.Action is HelpAction ? await ShowHelpAsync(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_lastWords });
        }
        catch (Exception refusal) when (refusal is CannotStart or CommandFailed)
        {
            Console.Error.WriteLine(refusal.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Problems;
        }
    }

    // The library's own words are translated in part only.
    private static async Task<int> ShowHelpAsync(ParseResult parsed)
    {
        var help = new StringWriter();
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = help });
        Console.Out.Write(help.ToString().Replace("Description:", "Описание:").Replace("[command]", "[команда]").Replace("[options]", "[ключи]").Replace("(REQUIRED)", "(обязательно)"));
        return code;
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand("HelpCenter: справочный центр из папки с Markdown. Без команды открывает сайт, как serve.");
        foreach (var command in Commands()) root.Subcommands.Add(command);
        ServeCommand.MakeDefaultOf(root);
        root.Options.OfType<HelpOption>().Single().Description = "Показать эту справку.";
        return root;
    }

    private static IEnumerable<Command> Commands() =>
    [
        ServeCommand.Create(),
        CheckCommand.Create(),
        SearchCommand.Create(),
        BuildCommand.Create(),
        UserCommand.Create(),
        LearnedCommand.Create(),
        DemoCommand.Create(),
        EvalCommand.Create(),
        BenchCommand.Create(),
        LemmaCommand.Create(),
        CompileDictionaryCommand.Create(),
    ];
}

internal static class ExitCode
{
    public const int Ok = 0;
    /// <summary>The command worked and found something to mend.</summary>
    public const int Problems = 1;
    /// <summary>Wrong usage, or the surroundings do not let the command work.</summary>
    public const int Usage = 2;
}
