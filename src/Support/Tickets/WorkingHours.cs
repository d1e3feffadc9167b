using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpCenter.Support.Tickets;

/// <summary>«пн–пт 9:00–21:00, сб–вс 10:00–18:00», as <c>site.yml</c> shows it to customers. Unreadable or empty: always open.</summary>
public sealed partial class WorkingHours
{
    private static readonly string[] s_days = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
    private const int LongestWait = 60;

    private readonly (TimeSpan Open, TimeSpan Close)?[] _byDay = new (TimeSpan, TimeSpan)?[7];
    private readonly bool _isAlways;

    public WorkingHours(string text)
    {
        foreach (Match part in Part().Matches(text.ToLowerInvariant())) Add(part);
        _isAlways = Array.TrueForAll(_byDay, day => day is null);
    }

    /// <summary>The moment when that much working time has passed.</summary>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan span, TimeZoneInfo zone)
    {
        if (_isAlways) return from + span;
        var local = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        for (var day = 0; day < LongestWait; day++, local = local.Date.AddDays(1))
        {
            if (_byDay[((int)local.DayOfWeek + 6) % 7] is not { } hours) continue;
            var start = local.TimeOfDay > hours.Open ? local.TimeOfDay : hours.Open;
            var left = hours.Close - start;
            if (left <= TimeSpan.Zero) continue;
            if (span <= left) return ToUtc(local.Date + start + span, zone);
            span -= left;
        }
        return from + span;
    }

    private static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    private void Add(Match part)
    {
        var (first, last) = (DayOf(part.Groups["first"].Value), DayOf(part.Groups["last"].Value));
        if (part.Groups["every"].Success) (first, last) = (0, 6);
        else if (last < 0) last = first;
        if (first < 0 || Time(part.Groups["open"].Value) is not { } open || Time(part.Groups["close"].Value) is not { } close || close <= open) return;
        for (var day = first; ; day = (day + 1) % 7)
        {
            _byDay[day] = (open, close);
            if (day == last) return;
        }
    }

    private static int DayOf(string name) => Array.IndexOf(s_days, name);

    private static TimeSpan? Time(string text)
    {
        var parts = text.Split(':');
        var minutes = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var hours = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return hours <= 24 && minutes < 60 ? new TimeSpan(hours, minutes, 0) : null;
    }

    [GeneratedRegex(@"(?:(?<first>пн|вт|ср|чт|пт|сб|вс)(?:\s*[–—-]\s*(?<last>пн|вт|ср|чт|пт|сб|вс))?|(?<every>ежедневно|каждый день))[\s:]*(?:с\s*)?(?<open>\d{1,2}(?::\d\d)?)\s*(?:[–—-]|до)\s*(?<close>\d{1,2}(?::\d\d)?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Part();
}
