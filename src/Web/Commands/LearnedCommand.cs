using System.CommandLine;
using HelpCenter.Support;
using HelpCenter.Support.Learning;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter learned list|forget</c>: what search learned from answered messages. Works while the site is open; it notices within half a minute.</summary>
internal static class LearnedCommand
{
    private const string Who = "Командная строка";

    public static Command Create()
    {
        var command = new Command("learned", "Чему поиск научился у клиентов: посмотреть, забыть.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Forget());
        return command;
    }

    private static Command List()
    {
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("list", "Перечислить тексты, которые чему-то научились.") { content, data };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(content), parsed.GetValue(data), async store =>
        {
            await using var db = await store.OpenAsync(stop);
            var book = LearnedBook.Of(await db.LearnedTexts.AsNoTracking().OrderBy(t => t.Id).ToListAsync(stop));
            foreach (var (document, note) in book.All) Console.WriteLine($"{document}\t{note.Messages}\t{string.Join(", ", note.Words)}");
        }));
        return command;
    }

    private static Command Forget()
    {
        var document = new Argument<string>("файл") { Description = "Файл текста: articles/oplata/chek.md.", Arity = ArgumentArity.ZeroOrOne };
        var ticket = new Option<int?>("--ticket") { Description = "Забыть то, чему научило это обращение.", HelpName = "НОМЕР" };
        var customer = new Option<string?>("--customer") { Description = "Забыть то, чему научили обращения этого клиента.", HelpName = "ПОЧТА" };
        var (content, data) = (CommonOptions.Content(), CommonOptions.Data());
        var command = new Command("forget", "Забыть выученное: текстом, обращением или клиентом.") { document, ticket, customer, content, data };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(content), parsed.GetValue(data), async store =>
        {
            var forget = new ForgetLearned(store, TimeProvider.System);
            var count = (parsed.GetValue(document), parsed.GetValue(ticket), parsed.GetValue(customer)) switch
            {
                ({ Length: > 0 } file, null, null) => await forget.OfDocumentAsync(file, Who, stop),
                (null or "", { } number, null) => await forget.OfTicketAsync(number, Who, stop),
                (null or "", null, { } email) => await forget.OfCustomerAsync(email, Who, stop),
                _ => throw new ActionRefused("Назовите что-то одно: файл, --ticket НОМЕР или --customer ПОЧТА."),
            };
            Console.WriteLine($"Забыто обращений: {count}");
        }));
        return command;
    }

    private static async Task<int> RunAsync(string? content, string? data, Func<SqliteStore, Task> work)
    {
        var options = OptionsReader.Read(OptionsReader.Configuration(new Dictionary<string, string?> { [nameof(HelpCenterOptions.Content)] = content, [nameof(HelpCenterOptions.Data)] = data }));
        try
        {
            await work(HelpCenterHost.StoreIn(SiteFolders.Find(options).Data));
            return ExitCode.Ok;
        }
        catch (ActionRefused refused)
        {
            Console.Error.WriteLine(refused.Message);
            return ExitCode.Problems;
        }
    }
}
