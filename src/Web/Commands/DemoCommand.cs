using System.CommandLine;
using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Demo;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter demo</c>: fills an empty database with customers and tickets, so that the workspace can be seen alive.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("demo", "Наполнить пустую базу примерами: сотрудники, клиенты, обращения. В рабочую базу ничего не попадёт.") { content, data };
        command.SetAction((parsed, stop) => FillAsync(new Dictionary<string, string?>
        {
            [nameof(HelpCenterOptions.Content)] = parsed.GetValue(content),
            [nameof(HelpCenterOptions.Data)] = parsed.GetValue(data),
        }, stop));
        return command;
    }

    private static async Task<int> FillAsync(IReadOnlyDictionary<string, string?> typed, CancellationToken stop)
    {
        var folders = SiteFolders.Find(OptionsReader.Read(OptionsReader.Configuration(typed)));
        using var data = DataFolder.Open(folders.Data);
        using var compiler = new ContentCompiler(folders.Content);
        var password = RandomToken.Make()[..12];
        try
        {
            var (store, site) = (HelpCenterHost.StoreIn(folders.Data), compiler.CompileAll());
            var (people, tickets) = await new FillDemo(store, site.Site, TimeProvider.System).FillAsync(password, stop);
            var walks = await new FillDemoWalks(store, site, TimeProvider.System).FillAsync(stop);
            Console.WriteLine($"Сотрудников: {people}, обращений: {tickets}, пройденных алгоритмов: {walks}. Вход: /agent, почта anna@polka.example (оператор) или vera@polka.example (руководитель и администратор), пароль {password}");
            return ExitCode.Ok;
        }
        catch (ActionRefused refused)
        {
            Console.Error.WriteLine(refused.Message);
            return ExitCode.Problems;
        }
    }
}
