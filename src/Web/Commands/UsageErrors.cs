using System.CommandLine;
using HelpCenter.Content.Sources;

namespace HelpCenter.Web.Commands;

/// <summary>What was typed wrong, in a sentence, with the nearest command or option.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens;
        foreach (var token in unknown) error.WriteLine(Unknown(token, command));
        if (unknown.Count == 0)
        {
            foreach (var problem in parsed.Errors) error.WriteLine(problem.Message);
        }
        error.WriteLine($"Справка: {FullName(parsed)} --help");
        return ExitCode.Usage;
    }

    private static string Unknown(string token, Command command)
    {
        var known = token.StartsWith('-')
            ? command.Options.Select(o => o.Name)
            : command.Subcommands.Select(c => c.Name);
        var what = token.StartsWith('-') ? "Неизвестный ключ" : "Неизвестная команда или лишнее слово";
        return NearestName.Of(token, known) is not { } nearest ? $"{what}: {token}." : $"{what}: {token}. Похоже на «{nearest}».";
    }

    private static string FullName(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command) names.Insert(0, command.Command.Name);
        }
        return string.Join(' ', names.Prepend("helpcenter"));
    }
}
