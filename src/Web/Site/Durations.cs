using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Site;

/// <summary>Answer targets in words: «20 секунд», «4 часа».</summary>
internal static class Durations
{
    public static string Say(TimeSpan time, SiteTexts texts) => time switch
    {
        { TotalSeconds: < 60 } => texts.Get("time.seconds", ("count", (int)time.TotalSeconds)),
        { TotalMinutes: < 60 } => texts.Get("time.minutes", ("count", (int)time.TotalMinutes)),
        { TotalHours: <= 48 } => texts.Get("time.hours", ("count", (int)time.TotalHours)),
        _ => texts.Get("time.days", ("count", (int)time.TotalDays)),
    };
}
