using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>With scripts, without a mouse.</summary>
public class KeyboardTests
{
    private const string Dark = "document.documentElement.dataset.theme";

    [Test]
    public async Task Slash_types_arrows_choose_enter_opens()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/oplata");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        // At once: on a busy machine the list of «вер» would be replaced while it is being walked.
        await page.Keyboard.InsertTextAsync("вернуть");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var box = page.GetByRole(AriaRole.Combobox);
        Assert.That(await box.InputValueAsync(), Is.EqualTo("вернуть"));
        var chosen = page.Locator($"#{await box.GetAttributeAsync("aria-activedescendant")}");
        await Assertions.Expect(chosen).ToHaveAttributeAsync("aria-selected", "true");
        await DemoSite.PictureAsync(page, "combobox-light-1280", isWhole: false);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(new("(?<!/oplata)$"));
        Assert.That(page.Url, Does.Not.Contain("/search"));
    }

    [Test]
    public async Task Escape_closes_the_list_and_enter_alone_searches()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/oplata");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.InsertTextAsync("чек");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(new("/search\\?q="));
    }

    [Test]
    public async Task A_list_closed_by_escape_is_not_opened_by_a_late_answer()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/oplata");
        await page.RouteAsync("**/suggest?**", async route =>
        {
            if (Uri.UnescapeDataString(route.Request.Url).EndsWith("чеки", StringComparison.Ordinal)) await Task.Delay(300);
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("чек");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.RunAndWaitForRequestAsync(() => page.Keyboard.TypeAsync("и"), request => Uri.UnescapeDataString(request.Url).EndsWith("чеки", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForTimeoutAsync(1000);
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.That(await page.GetByRole(AriaRole.Combobox).InputValueAsync(), Is.EqualTo("чеки"), "первый Escape закрывает список, текст остаётся");
    }

    [Test]
    public async Task Steps_are_walked_without_leaving_the_page_and_the_browser_goes_back()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/algorithms/posylka-ne-prishla?path=start");
        var first = await page.Locator("[data-question]").First.InnerTextAsync();
        await page.Locator("form.stepper input[name=path]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-question]").First).Not.ToHaveTextAsync(first);
        await page.ArriveAsync(new("path=start\\."));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-question]").First).ToHaveTextAsync(first);
    }

    [Test]
    public async Task The_theme_is_switched_and_remembered()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/");
        await page.Locator("[data-theme-switch]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.EvaluateAsync<string>(Dark), Is.EqualTo("dark"));
        await page.OpenAsync("/oplata");
        Assert.That(await page.EvaluateAsync<string>(Dark), Is.EqualTo("dark"));
    }

    [Test]
    public async Task A_vote_stays_on_the_page()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.OpenAsync("/oplata/chek");
        await page.GetByRole(AriaRole.Button, new() { Name = "Да, помогла" }).ClickAsync();
        await Assertions.Expect(page.Locator("#vote")).ToContainTextAsync("Спасибо");
        Assert.That(page.Url, Does.EndWith("/oplata/chek"));
    }
}
