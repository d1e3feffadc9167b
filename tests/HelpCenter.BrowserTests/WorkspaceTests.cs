using HelpCenter.Tests.Content.Publishing;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>The agents' side over the demo: every screen in both schemes and widths, and what is done with the keyboard alone.</summary>
public sealed class WorkspaceTests
{
    private DeskSite _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await DeskSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    private string Desk => _desk.Address;

    [Test]
    public async Task No_screen_has_a_violation_at_any_width_in_light_or_dark()
    {
        await using var context = await DemoSite.ReaderAsync();
        var found = new List<string>();
        var review = await ScreenReview.BeginAsync(context, found);
        var page = review.Page;
        await review.LookAsync("desk-door", Desk + "/agent");
        await _desk.SignInAsync(page, "vera@polka.example");
        await review.LookAsync("desk-inbox", Desk + "/agent?queue=all");
        await review.LookAsync("desk-inbox-empty", Desk + "/agent?queue=mine&q=синхрофазотрон");
        await review.LookAsync("desk-ticket", Desk + "/agent/tickets/1006");
        await page.ClickAsync("[data-keys]");
        await review.LookAsync("desk-keys");
        await review.LookAsync("desk-escalations", Desk + "/agent/escalations");
        await review.LookAsync("desk-case", Desk + "/agent/escalations/1");
        await page.FillAsync("#answer", "Кнопка пропадает, если заказ оплачен бонусами.\n\n1. Откройте «Мои заказы».\n2. Нажмите «Вернуть курьером».");
        await page.ClickAsync(".case-form button");
        await page.WaitForSelectorAsync("#category");
        await review.LookAsync("desk-case-answered");
        await page.ClickAsync("form[action*='handler=Draft'] button");
        await page.WaitForSelectorAsync("html[data-ready] [data-editor]");
        await page.FillAsync("[data-text]", await page.InputValueAsync("[data-text]") + "\nПишите на petr@mail.example\n[Сюда](net-takoj.md)\n");
        await page.WaitForSelectorAsync("[data-checks] .priv");
        await review.LookAsync("desk-editor");
        await review.LookAsync("desk-knowledge", Desk + "/agent/knowledge");
        await page.ClickAsync(".knowledge-new summary");
        await review.LookAsync("desk-knowledge-new");
        await review.LookAsync("desk-found", Desk + "/agent/knowledge?q=вернуть+деньги");
        await review.LookAsync("desk-read", Desk + "/agent/read/vozvrat/kogda-pridut-dengi");
        await review.LookAsync("desk-read-guide", Desk + "/agent/read/rukovodstvo-redaktora/kartinki");
        Assert.That(await page.EvaluateAsync<int>("[...document.querySelectorAll('.callout use')].filter(use => use.getBoundingClientRect().width === 0).length"), Is.Zero, "у врезок есть значки");
        await review.LookAsync("desk-file", Desk + "/agent/file?path=articles/vozvrat/kogda-pridut-dengi.md");
        await page.OpenAsync(Desk + "/agent/file?path=answers/obshchee/ne-nash-vopros.md");
        await page.ClickAsync("form[action*='handler=Delete'] button");
        await page.WaitForSelectorAsync("html[data-ready] .undo-sheet");
        await review.LookAsync("desk-deleted");
        await page.ClickAsync(".undo-sheet button");
        await page.WaitForSelectorAsync("html[data-ready] .sheet-read");
        await review.LookAsync("desk-explain", Desk + "/agent/knowledge/explain?q=вернуть+деьнги+за+книгу");
        await review.LookAsync("desk-people", Desk + "/agent/people");
        await page.FillAsync("#i-name", "Глеб Новиков");
        await page.FillAsync("#i-email", "gleb@polka.example");
        await page.ClickAsync("form[action*='handler=Invite'] button");
        var invitation = await page.InputValueAsync(".sheet-note input");
        await review.LookAsync("desk-people-invited");
        await page.OpenAsync(Desk + "/agent/tickets/1001");
        await page.ClickAsync("[data-customer] > summary");
        await page.ClickAsync("form[action*='handler=Link'] button");
        var link = await page.InputValueAsync("#t-link");
        await context.ClearCookiesAsync();
        await review.LookAsync("desk-welcome", invitation);
        await review.LookAsync("customer-ticket", link);
        await review.LookAsync("customer-unknown", Desk + "/t/net");
        await review.LookAsync("customer-my", Desk + "/my");
        await review.LookAsync("customer-form", Desk + "/contact?q=не+пришли+деньги");
        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    [Test]
    public async Task A_letter_is_answered_with_the_keyboard_alone()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await _desk.SignInAsync(page, "anna@polka.example");
        await _desk.OpenAsync(page, "Вернула книги, денег нет");
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
        // Five seconds may be less than a busy machine needs for two pages: time stands still on both sides.
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(1));
        _desk.Clock.Hold();
        try
        {
            await page.Keyboard.PressAsync("Control+Enter");
            await page.ClickAsync("[data-undo] button");
            await page.WaitForSelectorAsync("html[data-ready]:not(:has([data-undo])) [data-composer]");
            Assert.That(await page.InputValueAsync("[data-text]"), Does.StartWith("Здравствуйте, Ирина!"));
        }
        finally
        {
            _desk.Clock.Go();
        }
    }

    [Test]
    public async Task What_is_typed_while_the_server_is_stopped_survives_a_reload_and_goes_out_once()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await _desk.SignInAsync(context);
        await _desk.OpenAsync(page, "Промокод не сработал");
        await _desk.PauseAsync();
        await page.FillAsync("[data-text]", "Этот текст не должен пропасть");
        await page.WaitForSelectorAsync("[data-saved]:has-text('Нет связи')");
        await _desk.GoOnAsync();
        await page.OpenAgainAsync();
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo("Этот текст не должен пропасть"));
        await page.ClickAsync("[data-text]");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".msg:has-text('не должен пропасть')")).ToHaveCountAsync(1);
        await page.OpenAgainAsync();
        await Assertions.Expect(page.Locator(".msg:has-text('не должен пропасть')")).ToHaveCountAsync(1);
        Assert.That(await page.InputValueAsync("[data-text]"), Is.Empty);
    }

    [Test]
    public async Task A_new_question_is_announced_and_not_one_row_moves_until_it_is_asked_for()
    {
        await using var desk = await DemoSite.ReaderAsync();
        var agent = await _desk.SignInAsync(desk);
        await agent.OpenAsync(Desk + "/agent?queue=all");
        var rows = agent.Locator("[data-tk]");
        await rows.Nth(2).FocusAsync();
        var before = await rows.EvaluateAllAsync<string[]>(Places);
        await Assertions.Expect(agent.Locator("[data-as-of]")).ToContainTextAsync("Показано на");
        await AskAsync("Где забрать подарочную упаковку?");
        var news = agent.Locator("[role=status] [data-new]");
        await Assertions.Expect(news).ToHaveTextAsync("1 новое обращение. Показать");
        Assert.That(await rows.EvaluateAllAsync<string[]>(Places), Is.EqualTo(before), "список не шелохнулся");
        await Assertions.Expect(rows.Nth(2)).ToBeFocusedAsync();
        await AskAsync("Подпишете открытку к подарку?");
        await Assertions.Expect(news).ToHaveTextAsync("2 новых обращения. Показать");
        Assert.That(await rows.EvaluateAllAsync<string[]>(Places), Is.EqualTo(before));
        await DemoSite.PictureAsync(agent, "desk-news", isWhole: false);
        await news.ClickAsync();
        await agent.WaitForSelectorAsync("[data-new]", new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(agent.Locator("[data-tk]:has-text('открытку к подарку')")).ToHaveCountAsync(1);
        await Assertions.Expect(agent.Locator("[data-tk]:has-text('подарочную упаковку')")).ToHaveCountAsync(1);
        Assert.That(new Uri(agent.Url).Query, Is.EqualTo("?queue=all"), "та же очередь");
    }

    private const string Places = "rows => rows.map(row => `${row.dataset.tk} ${JSON.stringify(row.getBoundingClientRect())}`)";

    private async Task AskAsync(string question)
    {
        await using var context = await DemoSite.ReaderAsync(scripts: false);
        var customer = await context.NewPageAsync();
        await customer.GotoAsync(Desk + "/contact");
        _desk.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("[name=message]", question);
        await customer.FillAsync("[name=email]", "lida@mail.example");
        await customer.ClickAsync(".form-send button");
        await customer.WaitForSelectorAsync(".ticket-link, [name=anyway]");
        if (await customer.Locator("[name=anyway]").CountAsync() > 0) await customer.ClickAsync("[name=anyway]");
        await customer.ArriveAsync(new("/t/"));
    }

    [Test]
    public async Task Two_agents_see_each_other_and_neither_loses_a_word()
    {
        await using var annas = await DemoSite.ReaderAsync();
        await using var veras = await DemoSite.ReaderAsync();
        var anna = await _desk.SignInAsync(annas);
        var vera = await _desk.SignInAsync(veras, "vera@polka.example");
        await _desk.OpenAsync(anna, "Пункт выдачи переехал");
        await _desk.OpenAsync(vera, "Пункт выдачи переехал");
        await anna.WaitForSelectorAsync("[data-presence]:has-text('Вера')");
        await anna.FillAsync("[data-text]", "Анна пишет долго");
        await vera.FillAsync("[data-text]", "Вера успела первой");
        await vera.ClickAsync("[data-send]");
        await anna.WaitForSelectorAsync("[data-conflict]:not([hidden])");
        await DemoSite.PictureAsync(anna, "desk-conflict", isWhole: false);
        Assert.That(await anna.InputValueAsync("[data-text]"), Is.EqualTo("Анна пишет долго"));
        await anna.ClickAsync("[data-send]");
        await anna.WaitForSelectorAsync(".conflict:has-text('Ваш текст цел')");
        Assert.That(await anna.InputValueAsync("[data-text]"), Is.EqualTo("Анна пишет долго"));
        await Assertions.Expect(anna.Locator(".msg:has-text('Вера успела первой')")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task The_end_of_the_sign_in_is_warned_of_and_the_text_outlives_it()
    {
        await using var context = await DemoSite.ReaderAsync();
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync();
        await _desk.SignInAsync(page, "anna@polka.example");
        await _desk.OpenAsync(page, "Хочу оплатить частями");
        await PassAsync(page, TimeSpan.FromHours(12) - TimeSpan.FromSeconds(110));
        await page.WaitForSelectorAsync("[data-session]:has-text('через 2 минуты')");
        await DemoSite.PictureAsync(page, "desk-session", isWhole: false);
        await page.ClickAsync("[data-session-stay]");
        await page.WaitForSelectorAsync("[data-session]", new() { State = WaitForSelectorState.Hidden });
        await PassAsync(page, TimeSpan.FromHours(13));
        await page.WaitForSelectorAsync("[data-session-door]:visible");
        await page.FillAsync("[data-text]", "Написано уже без входа");
        await page.Clock.RunForAsync(2000);
        await page.WaitForSelectorAsync("[data-saved]:has-text('Сеанс закончился')");
        await _desk.SignInAsync(await context.NewPageAsync(), "anna@polka.example");
        await page.OpenAgainAsync();
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo("Написано уже без входа"));
    }

    private async Task PassAsync(IPage page, TimeSpan time)
    {
        _desk.Clock.Skip(time);
        await page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }

    [Test]
    public async Task A_text_is_edited_beside_its_page_with_a_picture_and_goes_live()
    {
        await using var context = await DemoSite.ReaderAsync();
        var page = await _desk.SignInAsync(context);
        await page.OpenAsync(Desk + "/agent/read/oplata/chek");
        await page.Keyboard.PressAsync("KeyE");
        await page.WaitForSelectorAsync("html[data-ready] [data-editor]");
        await page.FocusAsync("[data-text]");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Совсем новая строка.");
        await page.FrameLocator("[data-preview]").Locator("main:has-text('Совсем новая строка')").WaitForAsync();
        await page.SetInputFilesAsync("#picture", new FilePayload { Name = "чек.jpg", MimeType = "image/jpeg", Buffer = SamplePictures.FromPhone(orientation: 6) });
        await page.ClickAsync("[data-picture] button");
        await page.WaitForSelectorAsync("[data-picture-problem]:has-text('Опишите картинку')");
        await page.FillAsync("#alt", "Кнопка «Чек»");
        await page.ClickAsync("[data-picture] button");
        await page.FrameLocator("[data-preview]").Locator("img[alt='Кнопка «Чек»']").WaitForAsync();
        Assert.That(await page.FrameLocator("[data-preview]").Locator("img[alt='Кнопка «Чек»']").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"), Is.EqualTo(8), "картинка видна до публикации, и тем боком вверх: 12×8 с телефона стоит как 8×12");
        await DemoSite.PictureAsync(page, "desk-editing", isWhole: false);
        await page.ClickAsync("button[formaction*=Publish]");
        await page.WaitForSelectorAsync("h1:has-text('Опубликовано')");
        await page.OpenAsync(Desk + "/oplata/chek");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Совсем новая строка.");
    }

    [Test]
    public async Task Two_slashes_open_the_answers_and_an_unfilled_place_is_asked_about()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await _desk.SignInAsync(context);
        await _desk.OpenAsync(page, "Хочу оплатить частями");
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
        await page.OpenAsync(Desk + "/contact");
        await page.FillAsync("[name=message]", "Когда придут деньги за возврат на карту?");
        await page.ClickAsync(".live-item summary");
        await page.ClickAsync(".live-item[open] button");
        await page.WaitForSelectorAsync("[data-helped]:has-text('Рады, что помогло')");
        await page.ClickAsync("[data-helped-undo]");
        Assert.That(await page.InputValueAsync("[name=message]"), Does.StartWith("Когда придут"));
        await page.OpenAgainAsync();
        // The draft of this browser comes back.
        await page.WaitForFunctionAsync("document.querySelector('[name=message]').value.startsWith('Когда придут')");
    }
}
