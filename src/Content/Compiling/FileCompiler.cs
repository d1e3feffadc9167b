using System.Collections.Concurrent;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// One file: not read when its stamp says that it is the known one, not compiled when its bytes do, never without its last good
/// version. Safe to call from many threads.
/// </summary>
internal sealed class FileCompiler(CompileCache? cache)
{
    private readonly ConcurrentQueue<TrustedFile> _trusted = new();

    /// <summary>The file as it is now; <paramref name="old"/> itself when nothing changed, null when the file went away before it was ever read.</summary>
    public CompiledFile? Compile(PageCompiler compiler, FileEntry entry, CompiledFile? old)
    {
        var isFresh = old is { IsLastGood: false, Page: not null } && old.Context == compiler.ContextOf(entry.Path, old.Page.Markup);
        if (isFresh && old!.Stamp == entry.Stamp) return old;
        if (old is null && OnTrust(compiler, entry) is { } known) return known;
        try
        {
            var stamp = entry.SettledStamp(DateTime.UtcNow);
            var bytes = File.ReadAllBytes(entry.DiskPath);
            var hash = ContentHash.Of(bytes);
            if (isFresh && old!.Hash == hash)
            {
                cache?.Restamp(entry.Path, hash, stamp);
                return old with { Stamp = entry.Stamp };
            }
            return KeepLastGood(compiler, entry, old, compiler.Compile(entry, bytes, hash, cache, stamp));
        }
        catch (FileNotFoundException) when (!File.Exists(entry.DiskPath))
        {
            // Deleted since it was listed: the next look will say so.
            return old;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var problem = new ContentProblem(entry.Path, 0, Severity.Error, "unreadable", $"Файл не открывается: {e.Message}", "Проверьте права на файл.");
            return KeepLastGood(compiler, entry, old, new(entry.Path, entry.Stamp, default, "", null, [], [problem], []));
        }
    }

    // After a restart a file whose stamp is the one it was compiled with is not read; FindBreaches looks at it later.
    private CompiledFile? OnTrust(PageCompiler compiler, FileEntry entry)
    {
        if (cache?.FindUnread(entry) is not { } cached || cached.Context != compiler.ContextOf(entry.Path, cached.Markup)) return null;
        var file = compiler.Restore(entry, cached, cache);
        if (file.Problems.Any(p => p.Severity == Severity.Error)) return null;
        _trusted.Enqueue(new(entry, file.Hash));
        return file;
    }

    // The last good version stays: from memory, or after a restart from the cache.
    private CompiledFile KeepLastGood(PageCompiler compiler, FileEntry entry, CompiledFile? old, CompiledFile now)
    {
        if (now.Page is not null) return now;
        var good = old?.Page is not null ? old : cache?.FindLast(entry.Path) is { } cached ? compiler.Restore(entry, cached, cache) : null;
        return good is null ? now : good with { Stamp = now.Stamp, Hash = now.Hash, Problems = now.Problems, IsLastGood = true };
    }

    /// <summary>
    /// Reads the files that the first look took on trust by their stamps; what it returns are those that are otherwise. It touches
    /// nothing else, so it may run beside whatever the compiler does.
    /// </summary>
    public List<TrustedFile> FindBreaches(CancellationToken stop)
    {
        var breaches = new List<TrustedFile>();
        while (!stop.IsCancellationRequested && _trusted.TryDequeue(out var trusted))
        {
            if (trusted.IsOtherwise()) breaches.Add(trusted);
        }
        return breaches;
    }
}
