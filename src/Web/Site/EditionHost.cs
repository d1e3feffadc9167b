using HelpCenter.Content;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Theming;

namespace HelpCenter.Web.Site;

/// <summary>Hands out the present edition; a new one begins when the content, the theme or the day changes.</summary>
public sealed class EditionHost(LiveContent content, string folder, ThemeHost themes, HelpCenterOptions options, TimeProvider clock)
{
    private readonly Lock _renewing = new();
    private volatile Edition? _current;

    public Edition Current => _current is { } edition && IsPresent(edition) ? edition : Renew();

    private bool IsPresent(Edition edition) =>
        ReferenceEquals(edition.Content, content.Current) && ReferenceEquals(edition.Theme, themes.Current) && clock.GetUtcNow() < edition.Until;

    private Edition Renew()
    {
        lock (_renewing)
        {
            if (_current is { } edition && IsPresent(edition)) return edition;
            return _current = Make(content.Current, themes.Current, _current);
        }
    }

    private Edition Make(ContentSnapshot snapshot, ActiveTheme theme, Edition? last)
    {
        var zone = snapshot.Site.TimeZone;
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        var midnight = now.Date.AddDays(1);
        var today = DateOnly.FromDateTime(now.DateTime);
        // Search may have learned something: prepared pages say nothing of that and stay.
        var isSame = last is not null && last.Content.Version == snapshot.Version && ReferenceEquals(last.Theme, theme) && last.Today == today;
        return new Edition
        {
            Content = snapshot,
            Folder = folder,
            Theme = theme,
            Options = options,
            Today = today,
            Until = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)),
            Site = SiteFrame.Make(snapshot, options, today),
            Pages = isSame ? last!.Pages : new PageCache((long)options.PageCacheMb << 20),
        };
    }
}
