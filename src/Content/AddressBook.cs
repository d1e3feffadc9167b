using HelpCenter.Content.Articles;

namespace HelpCenter.Content;

/// <summary>What an address of the site leads to.</summary>
public abstract record Destination
{
    public sealed record ToPage(ContentPage Page) : Destination;
    public sealed record ToCategory(Category Category) : Destination;
    /// <summary>A former address; <paramref name="Url"/> is the present one.</summary>
    public sealed record Moved(string Url) : Destination;
    /// <summary>There was a page here once.</summary>
    public sealed record Gone : Destination;
}

/// <summary>Every address of one snapshot. Looked up without regard to case, trailing slashes or dots.</summary>
public sealed class AddressBook(int capacity = 0)
{
    private readonly Dictionary<string, Destination> _destinations = new(capacity, StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the address is taken already; the first one keeps it.</summary>
    public bool TryAdd(string url, Destination destination) => _destinations.TryAdd(Normal(url), destination);

    /// <summary>Null when nothing was ever there. The page's audience is the caller's to check.</summary>
    public Destination? Find(string path) => _destinations.GetValueOrDefault(Normal(path));

    // Addresses of pages are in this form already, so that ten thousand of them cost no new strings.
    private static string Normal(string path)
    {
        if (path.StartsWith('/') && !path.EndsWith('/') && !path.EndsWith('.') && !path.StartsWith("//", StringComparison.Ordinal)) return path;
        return "/" + path.Trim('/').TrimEnd('.');
    }
}
