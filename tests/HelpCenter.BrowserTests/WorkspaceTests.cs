using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HelpCenter.Content;
using HelpCenter.Support.Demo;
using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>The agents' side over the demo: every screen in both schemes and widths, and what is done with the keyboard alone.</summary>
public sealed class WorkspaceTests
{
    private const string Password = "длинная фраза вместо пароля";

    private HelpCenterHost _host = null!;
    private string _data = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _data = Directory.CreateTempSubdirectory("helpcenter-desk-").FullName;
        var store = HelpCenterHost.StoreIn(_data);
        using (var compiler = new ContentCompiler(DemoSite.Content)) await new FillDemo(store, compiler.CompileAll().Site, TimeProvider.System).FillAsync(Password, default);
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Error")]).Build();
        _host = HelpCenterHost.Create(new HelpCenterOptions { Content = DemoSite.Content, Data = _data, Urls = "http://127.0.0.1:0", PostsPerMinute = 10_000, Watch = false }, quiet);
        await _host.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<IPage> SignInAsync(IBrowserContext context, string email = "anna@polka.example")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(_host.Addresses.First() + "/agent");
        await page.FillAsync("[name=email]", email);
        await page.FillAsync("[name=password]", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/agent");
        return page;
    }

    private static async Task OpenAsync(IPage page, string subject)
    {
        await page.GotoAsync(new Uri(page.Url).GetLeftPart(UriPartial.Authority) + "/agent?queue=all");
        await page.ClickAsync($"[data-tk]:has-text('{subject}')");
        await page.WaitForSelectorAsync("[data-composer]");
    }

    [Test]
    public async Task No_screen_has_a_violation([Values(360, 1440)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await using var context = await DemoSite.ReaderAsync(width, scheme);
        var page = await SignInAsync(context, "vera@polka.example");
        var found = new List<string>();
        await CheckAsync(page, "inbox", "/agent?queue=all", width, scheme, found);
        await CheckAsync(page, "ticket", "/agent/tickets/1006", width, scheme, found);
        await CheckAsync(page, "escalations", "/agent/escalations", width, scheme, found);
        await CheckAsync(page, "case", "/agent/escalations/1", width, scheme, found);
        await CheckAsync(page, "knowledge", "/agent/knowledge", width, scheme, found);
        await CheckAsync(page, "explain", "/agent/knowledge/explain?q=вернуть+деьнги+за+книгу", width, scheme, found);
        await CheckAsync(page, "read", "/agent/read/vozvrat/kogda-pridut-dengi", width, scheme, found);
        await context.ClearCookiesAsync();
        await CheckAsync(page, "door", "/agent", width, scheme, found);
        await CheckAsync(page, "form", "/contact?q=не+пришли+деньги", width, scheme, found);
        await CheckAsync(page, "my", "/my", width, scheme, found);
        Assert.That(found, Is.Empty);
    }

    private async Task CheckAsync(IPage page, string name, string path, int width, ColorScheme scheme, List<string> found)
    {
        await page.GotoAsync(_host.Addresses.First() + path);
        await page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Screenshots, $"desk-{name}-{scheme.ToString().ToLowerInvariant()}-{width}.png") });
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        found.AddRange(result.Violations.Select(v => $"{name}: {v.Id} {v.Help} {v.Nodes[0].Html}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{name}: sideways scrolling");
    }

    [Test]
    public async Task A_letter_is_answered_with_the_keyboard_alone()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await SignInAsync(context);
        await OpenAsync(page, "Вернула книги, денег нет");
        await page.Keyboard.PressAsync("KeyR");
        await page.Keyboard.TypeAsync("Здравствуйте, Ирина!");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        var before = await page.InputValueAsync("[data-text]");
        await page.Keyboard.PressAsync("Alt+Digit1");
        var after = await page.InputValueAsync("[data-text]");
        Assert.That(after.Length, Is.GreaterThan(before.Length + 20));
        await page.Keyboard.PressAsync("Control+KeyZ");
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo(before), "вставка отменяется одним шагом");
        await page.Keyboard.PressAsync("Alt+Digit1");
        await page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Screenshots, "desk-reply.png") });
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("[data-undo]");
        await page.ClickAsync("[data-undo] button");
        await page.WaitForSelectorAsync("[data-composer]");
        Assert.That(await page.InputValueAsync("[data-text]"), Does.StartWith("Здравствуйте, Ирина!"));
    }

    [Test]
    public async Task What_is_typed_survives_a_stopped_server_and_a_reload()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await SignInAsync(context);
        await OpenAsync(page, "Промокод не сработал");
        await context.SetOfflineAsync(true);
        await page.FillAsync("[data-text]", "Этот текст не должен пропасть");
        await page.WaitForSelectorAsync("[data-saved]:has-text('Нет связи')");
        await context.SetOfflineAsync(false);
        await page.ReloadAsync();
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo("Этот текст не должен пропасть"));
    }

    [Test]
    public async Task Two_slashes_open_the_answers_and_an_unfilled_place_is_asked_about()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await SignInAsync(context);
        await OpenAsync(page, "Хочу оплатить частями");
        await page.FocusAsync("[data-text]");
        await page.Keyboard.TypeAsync("//");
        await page.WaitForSelectorAsync("[data-answers-list] [role=option]");
        await page.Keyboard.TypeAsync("карта-истекла");
        await page.WaitForSelectorAsync("[data-answers-view]:has-text('подарочной картой')");
        await page.ScreenshotAsync(new() { Path = Path.Combine(DemoSite.Screenshots, "desk-answers.png") });
        await page.Keyboard.PressAsync("Enter");
        var text = await page.InputValueAsync("[data-text]");
        Assert.That(text, Does.Contain("Олег").And.Contain("{{order}}").And.Not.Contain("//"));
        await page.FocusAsync("[data-text]");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("dialog[open]:has-text('{{order}}')");
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo(text), "«Нет» возвращает к тексту");
    }

    [Test]
    public async Task An_answer_in_the_form_settles_the_question_and_may_be_undone()
    {
        await using var context = await DemoSite.ReaderAsync(360);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_host.Addresses.First() + "/contact");
        await page.FillAsync("[name=message]", "Когда придут деньги за возврат на карту?");
        await page.ClickAsync(".live-item summary");
        await page.ClickAsync(".live-item[open] button");
        await page.WaitForSelectorAsync("[data-helped]:has-text('Рады, что помогло')");
        await page.ClickAsync("[data-helped-undo]");
        Assert.That(await page.InputValueAsync("[name=message]"), Does.StartWith("Когда придут"));
        await page.ReloadAsync();
        // The draft of this browser comes back.
        await page.WaitForFunctionAsync("document.querySelector('[name=message]').value.startsWith('Когда придут')");
    }
}
