using System.Text.Json;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>What a screen tells its scripts.</summary>
internal static class WorkspaceJson
{
    // The default encoder escapes «<», so nothing can end the script element.
    public static string Of(SiteTexts texts, ScreenTools tools, Me me, int secondsLeft) => JsonSerializer.Serialize(new
    {
        icons = tools.Asset("icons.svg"),
        me = me.Id,
        // The stepper of the public pages: one walk is like another.
        stepper = tools.ThemeAsset("stepper.js"),
        left = secondsLeft,
        texts = texts.StartingWith("js.").ToDictionary(text => text.Key[3..], text => text.Value),
    });
}
