using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>Looks at a screen as a careful person would: wide and on a phone, in light and in dark; keeps a picture of each and names what is wrong.</summary>
internal sealed class ScreenReview(IPage page, List<string> found)
{
    private static readonly (int Width, int Height)[] s_sizes = [(1280, 900), (360, 740)];
    private static readonly ColorScheme[] s_schemes = [ColorScheme.Light, ColorScheme.Dark];

    // One load serves all four looks; the page only answers to the media.
    public static async Task<ScreenReview> BeginAsync(IBrowserContext context, List<string> found)
    {
        await context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        return new ScreenReview(await context.NewPageAsync(), found);
    }

    public IPage Page => page;

    public async Task LookAsync(string name, string address)
    {
        await page.GotoAsync(address);
        await page.SettledAsync();
        await LookAsync(name);
    }

    /// <summary>The same of what is on the screen now.</summary>
    public async Task LookAsync(string name)
    {
        foreach (var (width, height) in s_sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            if (await page.EvaluateAsync<string?>(Wide) is { } wide) found.Add($"{name} {width}: sideways scrolling by {wide}");
            foreach (var scheme in s_schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await DemoSite.PictureAsync(page, $"{name}-{scheme.ToString().ToLowerInvariant()}-{width}", isWhole: false);
                found.AddRange((await page.EvaluateAsync<string[]>(Axe)).Select(violation => $"{name} {width} {scheme}: {violation}"));
            }
        }
        await page.SetViewportSizeAsync(s_sizes[0].Width, s_sizes[0].Height);
    }

    private const string Wide = """
        () => document.documentElement.scrollWidth <= innerWidth ? null
          : [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 90)).join(' | ') || 'the page'
        """;

    private const string Axe = """
        () => axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
          .then(result => result.violations.map(v => `${v.id} ${v.help} ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`))
        """;
}
