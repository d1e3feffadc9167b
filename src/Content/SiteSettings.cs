namespace HelpCenter.Content;

/// <summary><c>site.yml</c>: what the whole help center is called and promises.</summary>
public sealed record SiteSettings
{
    public string Title { get; init; } = "Справка";
    public string Language { get; init; } = "ru";
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
    /// <summary>Queries offered under the search box.</summary>
    public IReadOnlyList<string> Popular { get; init; } = [];
    /// <summary>Addresses of articles to show first, without the leading slash.</summary>
    public IReadOnlyList<string> Featured { get; init; } = [];
    public SiteContacts Contacts { get; init; } = new();
    /// <summary>Answer targets by channel: phone, chat, email, web, social.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Targets { get; init; } = new Dictionary<string, TimeSpan>();
    public SiteNotice? Notice { get; init; }
    public SiteConsent Consent { get; init; } = new();
    /// <summary>The folder has <c>site.yml</c>, hence our layout; without it any tree of Markdown is served leniently.</summary>
    public bool HasLayout { get; init; }
}

public sealed record SiteContacts(string Phone = "", string Hours = "", string Email = "");

/// <summary>What people agree to when they send us a form, in the owner's words; <paramref name="Link"/> is an own address without the leading slash, or a whole one.</summary>
public sealed record SiteConsent(string Text = "", string Link = "")
{
    public bool LeadsElsewhere => Link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Link.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A strip on every page until the end of <paramref name="Until"/>; <paramref name="Link"/> is an address without the leading slash.</summary>
public sealed record SiteNotice(string Text, DateOnly? Until, string Link);
