using HelpCenter.Content;

namespace HelpCenter.Support.Tickets;

/// <summary>When a customer of a channel must have an answer, by the targets and hours of <c>site.yml</c>.</summary>
public static class AnswerTargets
{
    public static DateTimeOffset? Due(SiteSettings site, Channel channel, DateTimeOffset now)
    {
        if (!site.Targets.TryGetValue(channel == Channel.Api ? "web" : channel.ToString().ToLowerInvariant(), out var target)) return null;
        return new WorkingHours(site.Contacts.Hours).After(now, target, site.TimeZone);
    }
}
