using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>Times as people say them: «13:50», «вчера», «осталось 18 мин», «просрочено на 4 мин».</summary>
public sealed class Moments(SiteTexts texts, TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>Short, for a list: «13:50», «вчера», «19 нояб.».</summary>
    public string Age(DateTimeOffset at)
    {
        var (local, today) = (Local(at), Local(now).Date);
        if (local.Date == today) return local.ToString("H:mm", texts.Culture);
        if (local.Date == today.AddDays(-1)) return texts["time.yesterday"];
        return local.ToString(local.Year == today.Year ? "d MMM" : "d MMM yyyy", texts.Culture);
    }

    /// <summary>With the hour: «сегодня в 14:05», «19 ноября 2026 г. в 9:30».</summary>
    public string Full(DateTimeOffset at)
    {
        var (local, today) = (Local(at), Local(now).Date);
        var day = local.Date == today ? texts["time.today"] : local.Date == today.AddDays(-1) ? texts["time.yesterday"] : local.ToString("d MMMM yyyy 'г.'", texts.Culture);
        return texts.Get("time.at", ("day", day), ("time", local.ToString("H:mm", texts.Culture)));
    }

    public string Date(DateTimeOffset at) => Local(at).ToString("d MMMM", texts.Culture);

    public string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    public bool IsLate(DateTimeOffset due) => due < now;

    public bool IsNear(DateTimeOffset due) => due - now < TimeSpan.FromHours(1);

    public string Deadline(DateTimeOffset due) => due < now
        ? texts.Get("due.late", ("span", Span(now - due)))
        : texts.Get("due.left", ("span", Span(due - now)));

    private string Span(TimeSpan span) => span.TotalMinutes < 1 ? texts["span.moment"]
        : span.TotalMinutes < 60 ? texts.Get("span.minutes", ("n", (int)span.TotalMinutes))
        : span.TotalHours < 24 ? texts.Get("span.hours", ("n", (int)span.TotalHours))
        : texts.Get("span.days", ("count", (int)span.TotalDays));

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
