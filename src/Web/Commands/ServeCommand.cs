using System.CommandLine;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter serve</c>, and what the program does when no command is named.</summary>
internal static class ServeCommand
{
    public static Command Create() => WithAction(new Command("serve", "Открыть сайт. То же делает программа без команды."));

    public static void MakeDefaultOf(RootCommand root) => WithAction(root);

    private static Command WithAction(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = "Где слушать, через точку с запятой. По умолчанию http://localhost:5000.", HelpName = "АДРЕС" };
        Option<string?>[] options = [CommonOptions.Content(), CommonOptions.Theme(), CommonOptions.Data(), urls];
        foreach (var option in options) command.Options.Add(option);
        command.SetAction((parsed, stop) => ServeAsync(options.ToDictionary(o => o.Name.TrimStart('-'), parsed.GetValue), stop));
        return command;
    }

    private static async Task<int> ServeAsync(IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        var settings = OptionsReader.Configuration(typed);
        foreach (var warning in OptionsReader.Unknown(Environment.GetEnvironmentVariables().Keys.OfType<string>())) Console.Error.WriteLine(warning);
        await using var host = Progress.Run("Читаю содержимое…", () => HelpCenterHost.Create(OptionsReader.Read(settings), settings));
        await host.StartAsync(stop);
        foreach (var address in host.Addresses) Console.WriteLine($"Сайт открыт: {address}");
        if (await host.FirstAdminLinkAsync(stop) is { } link) Console.WriteLine($"Сотрудников пока нет. Ссылка для первого администратора (одноразовая, на 7 дней): {link}");
        await host.WaitForShutdownAsync(stop);
        return ExitCode.Ok;
    }
}
