using HelpCenter.Support;
using HelpCenter.Support.Leases;
using HelpCenter.Support.Letters;
using HelpCenter.Tests.Journeys;
using HelpCenter.Web;
using HelpCenter.Web.Contact;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Support;

/// <summary>Letters wait in the database and go out once, through a mail server that speaks SMTP on a real port.</summary>
public class OutboxTests
{
    private readonly SkippingClock _clock = new();
    private string _folder = "";
    private SqliteStore _store = null!;
    private SmtpInbox _mail = null!;

    [SetUp]
    public void Start()
    {
        _folder = Directory.CreateTempSubdirectory("helpcenter-outbox-").FullName;
        _store = NewNode();
        _mail = new SmtpInbox();
    }

    [TearDown]
    public void Stop()
    {
        _mail.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private SqliteStore NewNode() => new(Path.Combine(_folder, "support.db"));

    private SendLetters SenderOf(SqliteStore node) => new(node, new LeaseDesk(node, _clock), _clock);

    private MailServer Server() => new(new HelpCenterOptions { PublicUrl = "https://help.lavka.example", Smtp = new SmtpOptions { Host = "127.0.0.1", Port = _mail.Port, From = "help@lavka.example", Tls = false } });

    private async Task WriteAsync(string subject, string body = "Здравствуйте!\n\nСсылка: {{site}}/t/abc")
    {
        await using var db = await _store.OpenAsync(default);
        db.Letters.Add(Letter.Make("irina@mail.example", subject, body, _clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    [Test]
    public async Task A_letter_goes_out_whole_and_once()
    {
        await WriteAsync("[1001] Не пришёл код\nBcc: evil@mail.example");
        Assert.That(await SenderOf(_store).SendAsync(Server().TakeAsync, default), Is.EqualTo(1));
        Assert.That(await SenderOf(_store).SendAsync(Server().TakeAsync, default), Is.Zero);
        var letter = _mail.Letters.Single();
        Assert.That(letter.To, Is.EqualTo(new[] { "<irina@mail.example>" }), "перевод строки в теме не добавляет получателей");
        Assert.That(letter.Subject, Does.Contain("Не пришёл код"));
        Assert.That(letter.Body, Does.Contain("Здравствуйте!").And.Contain("https://help.lavka.example/t/abc"));
        await using var db = await _store.OpenAsync(default);
        Assert.That((await db.Letters.SingleAsync()).Body, Is.Empty, "личная ссылка не остаётся в базе");
    }

    [Test]
    public async Task A_refused_letter_waits_survives_a_restart_and_goes_again_under_the_same_name()
    {
        await WriteAsync("Первое");
        _mail.Refuses = true;
        Assert.That(await SenderOf(_store).SendAsync(Server().TakeAsync, default), Is.Zero);
        var restarted = NewNode();
        await using (var db = await restarted.OpenAsync(default)) Assert.That((await db.Letters.SingleAsync()).LastError, Does.Contain("greylisted"));
        _mail.Refuses = false;
        Assert.That(await SenderOf(restarted).SendAsync(Server().TakeAsync, default), Is.Zero, "ещё не время");
        _clock.Skip(TimeSpan.FromMinutes(2));
        // The server says yes, but the program dies before it can write that down.
        await using (var db = await restarted.OpenAsync(default)) await Server().TakeAsync(await db.Letters.SingleAsync(), default);
        Assert.That(await SenderOf(restarted).SendAsync(Server().TakeAsync, default), Is.EqualTo(1));
        Assert.That(_mail.Letters.Select(l => l.MessageId).Distinct().ToList(), Has.Count.EqualTo(1).And.None.Empty, "почта узнаёт в двух письмах одно");
    }

    [Test]
    public async Task Two_nodes_never_send_the_same_letter()
    {
        for (var i = 0; i < 5; i++) await WriteAsync($"Письмо {i}");
        var isHolding = new TaskCompletionSource();
        var mayGo = new TaskCompletionSource();
        var (first, second) = (SenderOf(_store), SenderOf(NewNode()));
        var sending = first.SendAsync(async (letter, stop) =>
        {
            isHolding.TrySetResult();
            await mayGo.Task;
            await Server().TakeAsync(letter, stop);
        }, default);
        await isHolding.Task;
        Assert.That(await second.SendAsync(Server().TakeAsync, default), Is.Zero, "очередь занята другой копией");
        mayGo.SetResult();
        Assert.That(await sending, Is.EqualTo(5));
        Assert.That(await second.SendAsync(Server().TakeAsync, default), Is.Zero);
        Assert.That(_mail.Letters.Select(l => l.Subject), Is.Unique.And.Exactly(5).Items);
    }

    [Test]
    public async Task A_node_that_died_with_the_lease_loses_it()
    {
        await WriteAsync("Письмо");
        Assert.That(await new LeaseDesk(_store, _clock).TryTakeAsync("letters", TimeSpan.FromMinutes(2), default));
        Assert.That(await SenderOf(NewNode()).SendAsync(Server().TakeAsync, default), Is.Zero);
        _clock.Skip(TimeSpan.FromMinutes(3));
        Assert.That(await SenderOf(NewNode()).SendAsync(Server().TakeAsync, default), Is.EqualTo(1));
    }
}
