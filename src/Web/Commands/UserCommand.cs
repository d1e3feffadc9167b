using System.CommandLine;
using HelpCenter.Support;
using HelpCenter.Support.People;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter user add|list|reset</c>: people without the workspace, for instance when the only administrator lost her password. Works while the site is open.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var command = new Command("user", "Сотрудники: добавить, перечислить, выдать ссылку для нового пароля.");
        command.Subcommands.Add(Add());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Reset());
        return command;
    }

    private static Command Add()
    {
        var email = new Argument<string>("почта") { Description = "Почта сотрудника, по ней он входит." };
        var name = new Option<string>("--name") { Description = "Имя и фамилия.", HelpName = "ИМЯ", DefaultValueFactory = _ => "" };
        var role = new Option<string[]>("--role") { Description = "Роль: agent, expert, editor, lead, admin. Можно несколько.", HelpName = "РОЛЬ", DefaultValueFactory = _ => ["agent"], AllowMultipleArgumentsPerToken = true };
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("add", "Выдать одноразовую ссылку новому сотруднику.") { email, name, role, content, data };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(content), parsed.GetValue(data), async (store, options) =>
        {
            var roles = RoleNames.Parse(parsed.GetValue(role)!.SelectMany(r => r.Split(','))) ?? throw new ActionRefused("Роли бывают такие: agent, expert, editor, lead, admin.");
            var token = await new InvitePerson(store, TimeProvider.System).InviteAsync(parsed.GetRequiredValue(email), parsed.GetValue(name)!, roles, stop);
            await NoteAsync(store, "Приглашён сотрудник: " + RoleNames.InWords(roles), parsed.GetRequiredValue(email), stop);
            Console.WriteLine($"Ссылка (одноразовая, на 7 дней): {Link(options, token)}");
        }));
        return command;
    }

    private static Command List()
    {
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("list", "Перечислить сотрудников.") { content, data };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(content), parsed.GetValue(data), async (store, _) =>
        {
            foreach (var person in await new ListColleagues(store).AllAsync(stop))
                Console.WriteLine($"{person.Email}\t{person.Name}\t{string.Join(", ", RoleNames.Of(person.Roles))}{(person.IsBlocked ? "\tвход закрыт" : "")}");
        }));
        return command;
    }

    private static Command Reset()
    {
        var email = new Argument<string>("почта") { Description = "Чей пароль забыт." };
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("reset", "Выдать одноразовую ссылку для нового пароля.") { email, content, data };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(content), parsed.GetValue(data), async (store, options) =>
        {
            var token = await new InvitePerson(store, TimeProvider.System).ResetAsync(parsed.GetRequiredValue(email), stop);
            await NoteAsync(store, "Выдана ссылка для нового пароля", parsed.GetRequiredValue(email), stop);
            Console.WriteLine($"Ссылка (одноразовая, на 7 дней): {Link(options, token)}");
        }));
        return command;
    }

    private static async Task<int> RunAsync(string? content, string? data, Func<SqliteStore, HelpCenterOptions, Task> work)
    {
        var options = OptionsReader.Read(OptionsReader.Configuration(new Dictionary<string, string?> { [nameof(HelpCenterOptions.Content)] = content, [nameof(HelpCenterOptions.Data)] = data }));
        var folder = SiteFolders.Find(options).Data;
        try
        {
            Directory.CreateDirectory(folder);
            await work(HelpCenterHost.StoreIn(folder), options);
            return ExitCode.Ok;
        }
        catch (ActionRefused refused)
        {
            Console.Error.WriteLine(refused.Message);
            return ExitCode.Problems;
        }
    }

    private static Task NoteAsync(SqliteStore store, string what, string about, CancellationToken stop) =>
        new InvitePerson(store, TimeProvider.System).NoteAsync("Командная строка", what, about, stop);

    private static string Link(HelpCenterOptions options, string token) =>
        $"{(options.PublicUrl.Length > 0 ? options.PublicUrl : options.Urls.Split(';')[0])}/agent/welcome/{token}";
}
