using HelpCenter.Support.Tickets;

namespace HelpCenter.Tests.Support;

public class WorkingHoursTests
{
    private static readonly TimeZoneInfo s_moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    // 2026-11-21 is a Saturday.
    [TestCase("пн–пт 9:00–21:00, сб–вс 10:00–18:00", "2026-11-21 12:00", "04:00", "2026-11-21 16:00")]
    [TestCase("пн–пт 9:00–21:00, сб–вс 10:00–18:00", "2026-11-21 17:00", "04:00", "2026-11-22 13:00")]
    [TestCase("пн–пт 9:00–21:00", "2026-11-21 12:00", "01:00", "2026-11-23 10:00")]
    [TestCase("пн-пт 9-21", "2026-11-20 20:59:30", "00:01", "2026-11-23 09:00:30")]
    [TestCase("Ежедневно с 9:00 до 21:00", "2026-11-21 22:00", "01:00", "2026-11-22 10:00")]
    [TestCase("", "2026-11-21 23:00", "24:00:00", "2026-11-22 23:00")]
    [TestCase("когда повезёт", "2026-11-21 23:00", "01:00", "2026-11-22 00:00")]
    public void A_target_counts_working_time_only(string hours, string from, string span, string due)
    {
        var length = span == "24:00:00" ? TimeSpan.FromHours(24) : TimeSpan.Parse(span);
        var found = new WorkingHours(hours).After(At(from), length, s_moscow);
        Assert.That(TimeZoneInfo.ConvertTime(found, s_moscow).DateTime, Is.EqualTo(DateTime.Parse(due)));
    }

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local), TimeSpan.FromHours(3));
}
