using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>Pages whose scripts already listen. A key pressed or a server stopped before that meets the plain page, as it should.</summary>
internal static class ReadyPages
{
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ReadyAsync();
    }

    public static async Task OpenAgainAsync(this IPage page)
    {
        await page.ReloadAsync();
        await page.ReadyAsync();
    }

    /// <summary>Waits until the address is so. A navigation that is over before the wait begins is not missed, as WaitForURLAsync does now and then.</summary>
    public static Task ArriveAsync(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address);

    /// <summary>The same where a page may have no scripts at all, as the door of the workspace.</summary>
    public static Task SettledAsync(this IPage page) =>
        page.WaitForFunctionAsync("() => document.readyState === 'complete' && (document.documentElement.hasAttribute('data-ready') || !document.querySelector('script[type=module]'))");

    public static Task ReadyAsync(this IPage page) =>
        page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
}
