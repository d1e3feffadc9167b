using HelpCenter.Content.Articles;
using HelpCenter.Content.Compiling;

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
public sealed class AddressBook
{
    private readonly LayeredMap<Destination> _destinations;

    private AddressBook(LayeredMap<Destination> destinations) => _destinations = destinations;

    /// <summary>Null when nothing was ever there. The page's audience is the caller's to check.</summary>
    public Destination? Find(string path) => _destinations.Find(Normal(path));

    /// <summary>The same addresses, some of which lead elsewhere.</summary>
    internal AddressBook With(IReadOnlyCollection<KeyValuePair<string, Destination>> changed) =>
        new(_destinations.With([.. changed.Select(c => KeyValuePair.Create(Normal(c.Key), c.Value))]));

    // Addresses of pages are in this form already, so that ten thousand of them cost no new strings.
    private static string Normal(string path)
    {
        if (path.StartsWith('/') && !path.EndsWith('/') && !path.EndsWith('.') && !path.StartsWith("//", StringComparison.Ordinal)) return path;
        return "/" + path.Trim('/').TrimEnd('.');
    }

    /// <summary>A book while its addresses are given out.</summary>
    internal sealed class Maker(int capacity)
    {
        private readonly Dictionary<string, Destination> _destinations = new(capacity, StringComparer.OrdinalIgnoreCase);

        /// <summary>False when the address is taken already; the first one keeps it.</summary>
        public bool TryAdd(string url, Destination destination) => _destinations.TryAdd(Normal(url), destination);

        /// <summary>Whatever stood there.</summary>
        public void Replace(string url, Destination destination) => _destinations[Normal(url)] = destination;

        public Destination? Find(string path) => _destinations.GetValueOrDefault(Normal(path));

        public AddressBook Done() => new(new LayeredMap<Destination>(_destinations));
    }
}
