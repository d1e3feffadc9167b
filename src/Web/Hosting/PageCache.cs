using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HelpCenter.Web.Hosting;

/// <summary>Prepared pages of one edition by path. When the limit is passed the longest unused quarter goes.</summary>
public sealed class PageCache(long limit)
{
    private readonly ConcurrentDictionary<string, CachedPage> _pages = new(StringComparer.Ordinal);
    private readonly Lock _evicting = new();
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public bool TryFind(string path, [NotNullWhen(true)] out CachedPage? page)
    {
        if (!_pages.TryGetValue(path, out page)) return false;
        var now = Environment.TickCount64;
        // A write for every hit would make all cores fight for one cache line.
        if (now - page.UsedAt > 1000) page.UsedAt = now;
        return true;
    }

    public void Keep(string path, CachedPage page)
    {
        if (page.Size > limit / 4 || !_pages.TryAdd(path, page)) return;
        Grow(page.Size + path.Length * 2);
    }

    /// <summary>A kept page has become larger: its compressed bodies are ready.</summary>
    public void Grow(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > limit) Evict();
    }

    private void Evict()
    {
        lock (_evicting)
        {
            if (Bytes <= limit) return;
            foreach (var (path, page) in _pages.OrderBy(p => p.Value.UsedAt).ToList())
            {
                if (Bytes <= limit * 3 / 4) break;
                if (_pages.TryRemove(path, out _)) Interlocked.Add(ref _bytes, -(page.Size + path.Length * 2));
            }
        }
    }
}
