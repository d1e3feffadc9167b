using System.Diagnostics.CodeAnalysis;

namespace HelpCenter.Content.Compiling;

/// <summary>A large map of which every save changes an entry or two: a small one lies over it until it is no longer small.</summary>
internal sealed class LayeredMap<T> where T : class
{
    private const int MostAbove = 512;

    private readonly Dictionary<string, T> _below, _above;

    public LayeredMap(Dictionary<string, T> below) : this(below, new(below.Comparer)) { }

    private LayeredMap(Dictionary<string, T> below, Dictionary<string, T> above) => (_below, _above) = (below, above);

    public T? Find(string key) => TryFind(key, out var found) ? found : null;

    public bool TryFind(string key, [MaybeNullWhen(false)] out T found) => _above.TryGetValue(key, out found) || _below.TryGetValue(key, out found);

    public LayeredMap<T> With(IReadOnlyCollection<KeyValuePair<string, T>> changed)
    {
        var isSmall = _above.Count + changed.Count <= MostAbove;
        var next = new Dictionary<string, T>(isSmall ? _above : _below, _below.Comparer);
        if (!isSmall)
        {
            foreach (var (key, value) in _above) next[key] = value;
        }
        foreach (var (key, value) in changed) next[key] = value;
        return isSmall ? new(_below, next) : new(next);
    }
}
