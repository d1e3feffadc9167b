using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>Scripts are switched off: everything still works.</summary>
public class WithoutScriptsTests
{
    [Test]
    public async Task From_a_question_to_the_answer_and_a_vote_with_a_reason()
    {
        await using var reader = await DemoSite.ReaderAsync(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).Or(page.Locator("input[name=q]")).First.FillAsync("как вернуть деньги");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hit h3 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("вернуть");
        await page.GetByRole(AriaRole.Button, new() { Name = "Нет", Exact = true }).ClickAsync();
        await page.ArriveAsync(new("\\?voted=no#vote$"));
        await page.GetByLabel("Непонятно написана").CheckAsync();
        await page.Locator("#vote-comment").FillAsync("Не хватает примера");
        await page.GetByRole(AriaRole.Button, new() { Name = "Отправить" }).ClickAsync();
        await Assertions.Expect(page.Locator("#vote")).ToContainTextAsync("Спасибо");
    }

    [Test]
    public async Task An_algorithm_is_walked_to_its_end_and_back()
    {
        await using var reader = await DemoSite.ReaderAsync(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/algorithms/posylka-ne-prishla");
        await FollowAsync(page, page.Locator(".walk-start a"));
        for (var step = 0; step < 12 && await page.Locator("form.stepper input[name=path]").CountAsync() > 0; step++)
        {
            await page.Locator("form.stepper input[name=path]").First.CheckAsync();
            await FollowAsync(page, page.Locator("[data-next]"));
        }
        await Assertions.Expect(page.Locator(".outcome")).ToBeVisibleAsync();
        var walked = await page.Locator(".walked li").CountAsync();
        Assert.That(walked, Is.GreaterThan(0));
        await page.Locator("[data-back]").ClickAsync();
        await Assertions.Expect(page.Locator(".walked li")).ToHaveCountAsync(walked - 1);
    }

    // Counting on a page that is still coming would count too little.
    private static async Task FollowAsync(IPage page, ILocator link)
    {
        var before = page.Url;
        await link.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    [Test]
    public async Task A_question_opens_by_its_address()
    {
        await using var reader = await DemoSite.ReaderAsync(scripts: false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/faq");
        var link = page.Locator("main a[href*='#']").First;
        var text = await link.InnerTextAsync();
        await link.ClickAsync();
        await page.ArriveAsync(new("/faq/.*#"));
        await Assertions.Expect(page.Locator(":target")).ToContainTextAsync(text.Trim());
    }
}
