using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.People;

/// <summary>Who can be given a ticket.</summary>
public sealed class ListColleagues(SqliteStore store)
{
    public async Task<IReadOnlyList<Employee>> ListAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.Users.AsNoTracking().Where(p => !p.IsBlocked).OrderBy(p => p.Name).ToListAsync(stop);
    }

    /// <summary>Those who may not sign in any more included.</summary>
    public async Task<IReadOnlyList<Employee>> AllAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.Users.AsNoTracking().OrderBy(p => p.Name).ToListAsync(stop);
    }
}
