using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Demo;
using HelpCenter.Support.Tickets;
using Microsoft.Data.Sqlite;

namespace HelpCenter.Tests.Support;

public class TicketSearchTests
{
    [Test]
    public async Task Once_prepared_it_answers_without_reading_the_tickets_again()
    {
        var folder = Directory.CreateTempSubdirectory("helpcenter-search-").FullName;
        var store = new SqliteStore(Path.Combine(folder, "support.db"));
        await new FillDemo(store, new SiteSettings(), TimeProvider.System).FillAsync("длинная фраза вместо пароля", default);
        using var search = new TicketSearch(store, new TicketEvents());
        await search.PrepareAsync(default);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.That(await search.FindAsync("пришли деньги за книги", null, 5, default), Is.Not.Empty);
    }
}
