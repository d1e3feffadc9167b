using System.CommandLine;

namespace HelpCenter.Web.Commands;

/// <summary>Judges quality on labelled data; one file per measurement.</summary>
internal static class EvalCommand
{
    public static Command Create() => new("eval", "Оценить качество на размеченных данных.")
    {
        EvalLemmasCommand.Create(),
        EvalSearchCommand.Create(),
        EvalTyposCommand.Create(),
        EvalImperativeCommand.Create(),
    };
}
