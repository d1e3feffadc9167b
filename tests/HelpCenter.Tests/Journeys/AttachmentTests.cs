using System.Net;
using HelpCenter.Tests.Content.Publishing;
using Microsoft.Data.Sqlite;

namespace HelpCenter.Tests.Journeys;

/// <summary>A file without a message takes room and is nobody's; a file with one is never touched.</summary>
public class AttachmentTests
{
    private static readonly Dictionary<string, string> s_question = new() { ["message"] = "Смотрите снимок", ["email"] = "irina@mail.example", ["shown"] = "1" };

    private static string[] Kept(string data) => Directory.Exists(Path.Combine(data, "files")) ? Directory.GetFiles(Path.Combine(data, "files")) : [];

    private static async Task<WorkspaceVisitor> AtTheFormAsync(TestSite site)
    {
        var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        return customer;
    }

    [Test]
    public async Task A_file_whose_message_could_not_be_written_does_not_stay_and_the_same_file_may_be_sent_again()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = await AtTheFormAsync(site);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(site.Data, "support.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();
            await customer.FillAsync("form[data-contact]", s_question, ("чек.png", SamplePictures.Png), ("ещё.png", SamplePictures.Png));
        }
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(Kept(site.Data), Is.Empty);
        await customer.FillAsync("form[data-contact]", s_question, ("чек.png", SamplePictures.Png));
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
        Assert.That(Kept(site.Data), Has.Length.EqualTo(1));
        var file = await site.GetAsync(customer.Page.QuerySelector(".turn-files a")!.GetAttribute("href")!);
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(SamplePictures.Png));
    }

    [Test]
    public async Task The_same_post_twice_keeps_its_file_once_and_a_lot_with_one_wrong_file_keeps_none()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = await AtTheFormAsync(site);
        await customer.FillAsync("form[data-contact]", s_question, ("чек.png", SamplePictures.Png), ("вирус.png", "MZ не картинка"u8.ToArray()));
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Kept(site.Data), Is.Empty);
        KeyValuePair<string, string>[] post = [.. s_question, new("token", customer.Page.QuerySelector("[name=token]")!.GetAttribute("value")!)];
        for (var i = 0; i < 2; i++) await customer.PostAsync("/contact", post, ("files", "чек.png", SamplePictures.Png));
        Assert.That(customer.Page.QuerySelectorAll(".turn-files a"), Has.Length.EqualTo(1));
        Assert.That(Kept(site.Data), Has.Length.EqualTo(1));
        KeyValuePair<string, string>[] more = [new("act", "write"), new("message", "И ещё один"), new("token", customer.Page.QuerySelector(".ticket-write [name=token]")!.GetAttribute("value")!)];
        var page = customer.Last.RequestMessage!.RequestUri!.AbsolutePath;
        for (var i = 0; i < 2; i++) await customer.PostAsync(page, more, ("files", "ярлык.png", SamplePictures.Png));
        Assert.That(Kept(site.Data), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task What_a_power_cut_left_is_swept_at_a_start_a_day_later_and_nothing_else()
    {
        var data = Directory.CreateTempSubdirectory("helpcenter-sweep-").FullName;
        var folder = Path.Combine(data, "files");
        string Put(string name, int hoursAgo)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, "следы");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-hoursAgo));
            return file;
        }
        await using (var site = await TestSite.StartAsync(options => options with { Data = data }))
        {
            using var customer = await AtTheFormAsync(site);
            await customer.FillAsync("form[data-contact]", s_question, ("чек.png", SamplePictures.Png));
        }
        var named = Kept(data).Single();
        File.SetLastWriteTimeUtc(named, DateTime.UtcNow.AddDays(-30));
        var loose = Put(new string('a', 32), 25);
        var fresh = Put(new string('b', 32), 23);
        var foreign = Put("прочти-меня.txt", 100);
        await using (var site = await TestSite.StartAsync(options => options with { Data = data }))
        {
            await site.GetAsync("/contact");
            for (var i = 0; i < 150 && File.Exists(loose); i++) await Task.Delay(200);
            Assert.That(Kept(data), Is.EquivalentTo(new[] { named, fresh, foreign }));
        }
        Directory.Delete(data, recursive: true);
    }
}
