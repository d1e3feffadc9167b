using System.CommandLine;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter serve</c>, and what the program does when no command is named.</summary>
internal static class ServeCommand
{
    public static Command Create() => WithAction(new Command("serve", "Открыть сайт. То же делает программа без команды."));

    public static void MakeDefaultOf(RootCommand root) => WithAction(root);

    private static Command WithAction(Command command)
    {
        var content = CommonOptions.Content();
        var theme = CommonOptions.Theme();
        var data = CommonOptions.Data();
        var urls = new Option<string?>("--urls") { Description = "Где слушать, через точку с запятой. По умолчанию http://localhost:5000.", HelpName = "АДРЕС" };
        foreach (var option in (Option[])[content, theme, data, urls]) command.Options.Add(option);
        command.SetAction((_, stop) => Task.FromException<int>(new CommandFailed("Сайт ещё не готов.")));
        return command;
    }
}
