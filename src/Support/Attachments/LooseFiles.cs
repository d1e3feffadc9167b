using HelpCenter.Support.Drafts;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Attachments;

/// <summary>
/// Files come before the row that names them, so that no row is without its file. When the row does not come (a database that is
/// locked, a post that came twice, a power cut), the file is loose and goes.
/// </summary>
public sealed class LooseFiles(SqliteStore store, AttachmentStore files, TimeProvider clock)
{
    // Whoever is still sending is done by then.
    private static readonly TimeSpan s_grace = TimeSpan.FromDays(1);

    /// <summary>Runs what is to write the rows; whatever came of it, files that no row names do not stay.</summary>
    public async Task<T> KeepAsync<T>(IReadOnlyList<IncomingFile> incoming, Func<IReadOnlyList<Attachment>, Task<T>> write, CancellationToken stop)
    {
        if (incoming.Count == 0) return await write([]);
        var kept = await files.KeepAsync(incoming, stop);
        try
        {
            return await write(kept);
        }
        finally
        {
            await TryRemoveAsync([.. kept.Select(file => file.Stored)]);
        }
    }

    /// <summary>Removes what earlier failures left; tells how many files that were.</summary>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        await using (var db = await store.OpenAsync(stop))
        {
            // A database that knows of no file at all is hardly the one of this folder.
            if (!await db.Set<Attachment>().AnyAsync(stop)) return 0;
        }
        return await RemoveAsync(files.OlderThan(clock.GetUtcNow() - s_grace), stop);
    }

    // A database that cannot be asked now will be asked by the sweep.
    private async Task TryRemoveAsync(IReadOnlyList<string> names)
    {
        try
        {
            await RemoveAsync(names, CancellationToken.None);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
        }
    }

    private async Task<int> RemoveAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        const int AtOnce = 500;
        await using var db = await store.OpenAsync(stop);
        var removed = 0;
        foreach (var some in names.Chunk(AtOnce))
        {
            var named = await db.Set<Attachment>().Where(a => some.Contains(a.Stored)).Select(a => a.Stored)
                .Concat(db.Set<DraftPicture>().Where(p => some.Contains(p.Stored)).Select(p => p.Stored)).ToListAsync(stop);
            foreach (var name in some.Except(named))
            {
                files.Remove(name);
                removed++;
            }
        }
        return removed;
    }
}
