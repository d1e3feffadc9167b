using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HelpCenter.Support.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>The algorithm beside the ticket and the one on the site, with scripts and the keyboard.</summary>
public sealed class RunnerTests
{
    private DeskSite _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await DeskSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    private string Address => _desk.Address;

    private async Task<IPage> OpenAsync(IBrowserContext context, string subject, string email = "anna@polka.example")
    {
        var page = await _desk.SignInAsync(context, email);
        await _desk.OpenAsync(page, subject);
        return page;
    }

    private static Task QuestionAsync(IPage page, string words) => Assertions.Expect(page.Locator("[data-runner] [data-question]")).ToContainTextAsync(words);

    [Test]
    public async Task Walked_by_keyboard_paused_reloaded_resumed_changed_said_and_told_in_the_story()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await OpenAsync(context, "Срок подарочной карты истёк");
        await page.Keyboard.PressAsync("KeyR");
        await page.Keyboard.TypeAsync("Здравствуйте, Пётр!");
        await page.Keyboard.PressAsync("Alt+KeyA");
        await Assertions.Expect(page.Locator("[data-runner-query]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("не пришли деньги за возврат");
        await Assertions.Expect(page.Locator("[data-runner-near] li").First).ToContainTextAsync("Не пришли деньги за возврат");
        await page.Keyboard.PressAsync("Enter");
        await QuestionAsync(page, "Посылка принята складом?");
        await Assertions.Expect(page.Locator("[data-runner] [data-question]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".runner-hint")).ToContainTextAsync("Дату назовите клиенту");
        await page.Keyboard.PressAsync("Digit1");
        await QuestionAsync(page, "Чем вы платили?");
        await page.Keyboard.PressAsync("Numpad5");
        await QuestionAsync(page, "С дня приёмки прошло больше");
        await Assertions.Expect(page.Locator("[data-runner] .trail li").Last).ToContainTextAsync("Наличными при получении");
        await page.Keyboard.PressAsync("Alt+ArrowLeft");
        await QuestionAsync(page, "Чем вы платили?");
        await page.ClickAsync("[data-pause]");
        await Assertions.Expect(page.Locator("[data-runner] .runner-list").First).ToContainTextAsync("Остановились на шаге: Чем вы платили?");
        await page.OpenAgainAsync();
        await page.ClickAsync("[data-runner] > summary");
        await page.ClickAsync("[data-runner] button:has-text('Продолжить')");
        await QuestionAsync(page, "Чем вы платили?");
        await page.Keyboard.PressAsync("Digit1");
        await QuestionAsync(page, "С дня приёмки прошло больше");
        await page.Keyboard.PressAsync("Digit2");
        await QuestionAsync(page, "Поищите деньги в истории банка");
        await DemoSite.PictureAsync(page, "runner-light-1440", isWhole: false);
        await page.Keyboard.PressAsync("Alt+KeyR");
        var reply = await page.InputValueAsync("[data-text]");
        Assert.That(reply, Does.StartWith("Здравствуйте, Пётр!\n\nДеньги за заказ 51-0042 мы уже отправили"));
        Assert.That(reply, Does.Not.Contain("Идентификатор возврата"), "подсказка оператору в ответ не попадает");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".walk-told")).ToContainTextAsync("Прошли алгоритм «Не пришли деньги за возврат»");
        await Assertions.Expect(page.Locator(".walk-told")).ToContainTextAsync("Чем вы платили? Картой");
    }

    [Test]
    public async Task A_suggestion_starts_it_a_wrong_key_sends_nothing_and_lost_connection_is_said()
    {
        await using var context = await DemoSite.ReaderAsync(1440, ColorScheme.Dark);
        var page = await OpenAsync(context, "Не приходит код для входа");
        await page.ClickAsync("[data-hint]:has-text('Не пришёл код подтверждения') [data-walk-do]");
        await QuestionAsync(page, "Куда вы просили прислать код?");
        await context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("Digit1");
        await Assertions.Expect(page.Locator("[data-toast]")).ToContainTextAsync("нет связи");
        await QuestionAsync(page, "Куда вы просили прислать код?");
        await context.SetOfflineAsync(false);
        await page.Keyboard.PressAsync("Digit1");
        await QuestionAsync(page, "Последние цифры на экране");
        await DemoSite.PictureAsync(page, "runner-dark-1440", isWhole: false);
        Assert.That(await page.Locator("[data-undo]").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task What_was_inserted_is_known_after_a_reload_and_removing_it_is_noticed()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await OpenAsync(context, "Пункт выдачи переехал");
        await page.FocusAsync("[data-text]");
        await page.Keyboard.PressAsync("Alt+Digit1");
        var words = await page.InputValueAsync("[data-text]");
        Assert.That(words, Is.Not.Empty);
        await page.WaitForSelectorAsync("[data-saved]:has-text('Черновик сохранён')");
        await page.OpenAgainAsync();
        await page.WaitForFunctionAsync("document.querySelector('[data-text]').value.length > 0");
        Assert.That(await page.InputValueAsync("[data-cited]"), Does.Contain("\"mark\""));
        var removed = page.WaitForRequestAsync(request => request.Url.Contains("handler=Use", StringComparison.Ordinal) && request.PostData!.Contains("Removed", StringComparison.Ordinal));
        await page.FillAsync("[data-text]", "Отвечу своими словами");
        await removed;
        await page.WaitForFunctionAsync("document.querySelector('[data-cited]').value === '[]'");
    }

    [Test]
    public async Task What_only_agents_may_see_goes_into_a_reply_after_a_question_only()
    {
        await using var context = await DemoSite.ReaderAsync(1440);
        var page = await OpenAsync(context, "Промокод не сработал");
        await page.FocusAsync("[data-text]");
        await page.Keyboard.TypeAsync("Как убедиться, что пишет владелец кабинета");
        var insert = page.Locator("[data-hint='articles/akkaunt/proverka-vladelca.md'][data-internal] [data-insert]:not([data-link])").First;
        await insert.ClickAsync();
        await Assertions.Expect(page.Locator("[data-ask-dialog]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-ask-dialog]")).ToBeHiddenAsync();
        Assert.That(await page.InputValueAsync("[data-text]"), Is.EqualTo("Как убедиться, что пишет владелец кабинета"), "«Нет» ничего не вставляет");
    }

    [Test]
    public async Task A_reader_walks_she_is_counted_and_hands_her_answers_over_without_the_line_she_took_out()
    {
        await using var context = await DemoSite.ReaderAsync(1280);
        var page = await context.NewPageAsync();
        await page.OpenAsync(Address + "/search?q=где+посылка");
        await page.OpenAsync(Address + "/oplata/chek");
        var read = "Читали: " + (await page.InnerTextAsync("main h1")).ReplaceLineEndings(" ").Replace('\u00A0', ' ');
        await page.OpenAsync(Address + "/algorithms/posylka-ne-prishla");
        await page.FocusAsync("[data-question]");
        await page.Keyboard.PressAsync("Digit3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-question]").First).ToContainTextAsync("Как вы получаете заказ?");
        await page.Keyboard.PressAsync("Numpad2");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-question]").First).ToContainTextAsync("Курьер приезжал или звонил?");
        await page.ClickAsync("[data-rather]");
        await page.ArriveAsync(new("/contact\\?walk=posylka-ne-prishla&path=start.sposob.kurer$"));
        await page.ReadyAsync();
        Assert.That(await HandedOverAsync("algorithms/posylka-ne-prishla.md", "kurer"), Is.EqualTo(1), "страница сосчитала передачу с этого шага");
        var lines = page.Locator("[data-trail-items] label");
        await Assertions.Expect(lines.Filter(new() { HasText = "Как вы получаете заказ? Курьером" })).ToHaveCountAsync(1);
        await lines.Filter(new() { HasText = "Что написано в «Моих заказах»" }).ClickAsync();
        await lines.Filter(new() { HasText = read }).ClickAsync();
        await page.FillAsync("[name=message]", "Курьер так и не приехал, жду с утра");
        await page.FillAsync("[name=email]", "zoya@mail.example");
        _desk.Clock.Skip(TimeSpan.FromSeconds(3));
        await page.ClickAsync("form[data-contact] .form-send button");
        await page.ArriveAsync(new("/t/"));
        await using var desk = await DemoSite.ReaderAsync(1440);
        var agent = await OpenAsync(desk, "Курьер так и не приехал");
        var trail = agent.Locator("[data-customer] .customer-list").First;
        await Assertions.Expect(trail).ToContainTextAsync("Как вы получаете заказ? Курьером");
        await Assertions.Expect(trail).ToContainTextAsync("Искали: где посылка");
        await Assertions.Expect(trail).Not.ToContainTextAsync("Что написано в «Моих заказах»");
        await Assertions.Expect(trail).Not.ToContainTextAsync(read);
    }

    [Test]
    public async Task A_reader_without_scripts_is_counted_once_and_one_with_scripts_does_not_load_the_picture([Values] bool scripts)
    {
        var algorithm = scripts ? "algorithms/promokod-ne-rabotaet" : "algorithms/prishel-brak";
        await using var context = await DemoSite.ReaderAsync(1280, scripts: scripts);
        var page = await context.NewPageAsync();
        var pictures = 0;
        page.Request += (_, request) => pictures += request.Url.Contains("/walked.gif", StringComparison.Ordinal) ? 1 : 0;
        await page.GotoAsync($"{Address}/{algorithm}?path=start");
        if (scripts) await page.ReadyAsync();
        var first = await page.Locator("[data-question]").First.InnerTextAsync();
        await page.Locator("form.stepper input[name=path]").First.CheckAsync();
        await page.Locator("[data-next]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-question]").First).Not.ToHaveTextAsync(first);
        if (scripts)
        {
            Assert.That(pictures, Is.Zero);
            Assert.That(page.Url, Does.Not.Contain("word="));
            return;
        }
        await page.WaitForLoadStateAsync();
        await using var db = await _desk.Store.OpenAsync(default);
        var counts = await db.StepCounts.Where(c => c.Algorithm == algorithm + ".md" && c.IsPublic && c.Count != 0).ToListAsync();
        Assert.That(counts.Where(c => c.Step == "start").Select(c => $"{c.Event} {c.Count}"), Is.EquivalentTo(new[] { "Entered 1", "Chosen 1" }));
        Assert.That(counts.Where(c => c.Event == StepEvent.Left).Sum(c => c.Count), Is.EqualTo(1), "стоит на одном шаге");
        await DemoSite.PictureAsync(page, "walk-without-scripts", isWhole: false);
    }

    [Test]
    public async Task No_walk_has_a_violation([Values(360, 1280)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await using var context = await DemoSite.ReaderAsync(width, scheme);
        var page = await OpenAsync(context, "Читалка не видит купленные книги", "vera@polka.example");
        var name = $"{scheme.ToString().ToLowerInvariant()}-{width}";
        var found = new List<string>();
        await page.Keyboard.PressAsync("Alt+KeyA");
        await CheckAsync(page, $"runner-pick-{name}", found);
        if (await page.Locator("[data-runner] [data-question]").CountAsync() == 0) await page.ClickAsync("[data-runner] [data-walk-do]");
        await page.WaitForSelectorAsync("[data-runner] [data-choice]");
        await page.ClickAsync("[data-runner] [data-choice]");
        await page.WaitForSelectorAsync("[data-runner] .trail");
        await CheckAsync(page, $"runner-step-{name}", found);
        await page.OpenAsync(Address + "/agent/read/algorithms/kod-ne-prishel#counts");
        await CheckAsync(page, $"runner-counts-{name}", found);
        await page.OpenAsync(Address + "/contact?walk=kod-ne-prishel&path=start.nomer.poryadok");
        await CheckAsync(page, $"runner-contact-{name}", found);
        await page.OpenAsync(Address + "/algorithms/dengi-spisalis-zakaza-net?path=start.tot-li.~ne-mogu-voyti");
        await CheckAsync(page, $"runner-inside-{name}", found);
        Assert.That(found, Is.Empty);
    }

    // The beacon goes when the page does; nothing on the next page waits for it.
    private async Task<int> HandedOverAsync(string algorithm, string step)
    {
        for (var i = 0; i < 100; i++, await Task.Delay(100))
        {
            await using var db = await _desk.Store.OpenAsync(default);
            var found = await db.StepCounts.Where(c => c.Algorithm == algorithm && c.Step == step && c.Event == StepEvent.HandedOver && c.IsPublic).SumAsync(c => c.Count);
            if (found > 0) return found;
        }
        return 0;
    }

    private static async Task CheckAsync(IPage page, string name, List<string> found)
    {
        await DemoSite.PictureAsync(page, name, isWhole: false);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        found.AddRange(result.Violations.Select(v => $"{name}: {v.Id} {v.Help} {v.Nodes[0].Html}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{name}: sideways scrolling");
    }
}
