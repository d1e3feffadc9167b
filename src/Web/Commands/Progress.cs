using Spectre.Console;

namespace HelpCenter.Web.Commands;

/// <summary>Long work shows what it is doing, on a terminal only: pipes and logs stay clean.</summary>
internal static class Progress
{
    public static T Run<T>(string what, Func<T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return work();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start(Markup.Escape(what), _ => work());
    }
}
