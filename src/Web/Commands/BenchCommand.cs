using System.CommandLine;

namespace HelpCenter.Web.Commands;

/// <summary>Measures on the user's own data; one file per measurement.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Измерить скорость на ваших данных.")
    {
        BenchContentCommand.Create(),
        BenchSearchCommand.Create(),
        BenchSuggestCommand.Create(),
    };
}
