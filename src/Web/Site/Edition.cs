using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>One consistent state of everything pages are made of. Pages rendered from one edition are equal for every reader.</summary>
public sealed record Edition
{
    public Edition() => LatestChange = new(() => ContentChanges.FindLatest(this));

    public required ContentSnapshot Content { get; init; }
    /// <summary>The content folder on this machine.</summary>
    public required string Folder { get; init; }
    public required ActiveTheme Theme { get; init; }
    public required HelpCenterOptions Options { get; init; }
    /// <summary>Dates on pages («нужно перепроверить», notices) turn at midnight of the site's time zone.</summary>
    public required DateOnly Today { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required SiteView Site { get; init; }
    public required PageCache Pages { get; init; }

    public SiteTexts Texts => SiteTexts.For(Content.Site.Language);

    /// <summary>Last change of a page in the time zone of the site; null when the file's stamp cannot be meant, as from an archive that keeps none.</summary>
    public DateTimeOffset? Updated(ContentPage page) => OnSite(Content.UpdatedAt(page.File));

    /// <summary>When the page was first written; null when nobody knows.</summary>
    public DateTimeOffset? Created(ContentPage page) => OnSite(Content.CreatedAt(page.File));

    private DateTimeOffset? OnSite(DateTimeOffset? at) => at is { Year: > 1990 } known ? TimeZoneInfo.ConvertTime(known, Content.Site.TimeZone) : null;

    public Freshness FreshnessOf(ContentPage page) => page switch
    {
        { Reviewed: null } => Freshness.Unknown,
        { ReviewDue: { } due } when due < Today => Freshness.Due,
        _ => Freshness.Fresh,
    };

    /// <summary>Last change of any public page; asked for by lists only.</summary>
    public Lazy<DateTimeOffset?> LatestChange { get; }

    public bool IsShown(ContentPage page) => page.IsVisibleTo(Audience.Public);
}
