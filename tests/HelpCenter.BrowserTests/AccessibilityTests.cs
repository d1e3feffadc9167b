using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>Every kind of page, light and dark, phone and desktop: no violation, no sideways scrolling; a picture of each is kept.</summary>
public class AccessibilityTests
{
    private static readonly (string Name, string Path)[] s_pages =
    [
        ("home", "/"),
        ("category", "/vozvrat"),
        ("article", "/vozvrat/kak-vernut-tovar"),
        ("article-table", "/dostavka/sroki"),
        ("faq-list", "/faq"),
        ("faq", "/faq/vozvrat"),
        ("algorithm-list", "/algorithms"),
        ("algorithm", "/algorithms/posylka-ne-prishla"),
        ("algorithm-step", "/algorithms/posylka-ne-prishla?path=start"),
        ("search", "/search?q=вернуть деньги"),
        ("search-tab", "/search?q=вернуть деньги&type=article&page=2"),
        ("search-nothing", "/search?q=синхрофазотрон"),
        ("search-empty", "/search"),
        ("all", "/all"),
        ("updates", "/updates"),
        ("contact", "/contact?q=не пришли деньги"),
        ("vote-no", "/vozvrat/kak-vernut-tovar?voted=no"),
        ("not-found", "/vozvrat/kak-vernut-dengi"),
    ];

    [Test]
    public async Task No_page_has_a_violation_at_any_width_in_light_or_dark()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var found = new List<string>();
        var review = await ScreenReview.BeginAsync(reader, found);
        foreach (var (name, path) in s_pages) await review.LookAsync(name, path);
        Assert.That(found, Is.Empty, string.Join('\n', found));
    }

    [Test]
    public async Task Nothing_scrolls_sideways_on_a_narrow_phone()
    {
        await using var reader = await DemoSite.ReaderAsync(320);
        var page = await reader.NewPageAsync();
        foreach (var (name, path) in s_pages)
        {
            await page.GotoAsync(path);
            var wide = await page.EvaluateAsync<string[]>("""
                () => document.documentElement.scrollWidth <= innerWidth ? []
                  : [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 80))
                """);
            Assert.That(wide, Is.Empty, name);
        }
    }

    [Test]
    public async Task Pages_ask_nobody_else_and_break_no_rule_of_their_own()
    {
        await using var reader = await DemoSite.ReaderAsync();
        var page = await reader.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(DemoSite.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add(request.Url); };
        foreach (var (name, path) in s_pages.Where(p => p.Name != "not-found"))
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.That(complaints, Is.Empty, name);
        }
    }
}
