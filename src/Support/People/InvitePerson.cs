using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.People;

/// <summary>Makes one-time links. Passwords are only ever chosen by their owners.</summary>
public sealed class InvitePerson(SqliteStore store, TimeProvider clock)
{
    private static readonly TimeSpan s_life = TimeSpan.FromDays(7);

    /// <summary>The token of the link.</summary>
    public async Task<string> InviteAsync(string email, string name, Roles roles, CancellationToken stop)
    {
        email = CheckEmail(email);
        if (roles == Roles.None) throw new ActionRefused("Выберите хотя бы одну роль.");
        await using var db = await store.OpenAsync(stop);
        var known = email.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == known, stop)) throw new ActionRefused($"Сотрудник с почтой {email} уже есть.");
        return await SaveAsync(db, new() { TokenHash = "", Email = email, Name = name.Trim(), Roles = roles }, stop);
    }

    /// <summary>A link that sets a new password; the old one works until then.</summary>
    public async Task<string> ResetAsync(string email, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var known = email.Trim().ToUpperInvariant();
        var person = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == known, stop)
            ?? throw new ActionRefused($"Сотрудника с почтой {email} нет.");
        return await SaveAsync(db, new() { TokenHash = "", Email = person.Email!, Name = person.Name, Roles = person.Roles, EmployeeId = person.Id }, stop);
    }

    /// <summary>The link of an empty help center; null when there are people already. Earlier such links die.</summary>
    public async Task<string?> FirstAdminAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        if (await db.Users.AnyAsync(stop)) return null;
        await db.Invitations.Where(i => i.IsFirstAdmin).ExecuteDeleteAsync(stop);
        return await SaveAsync(db, new() { TokenHash = "", Roles = Roles.Admin | Roles.Agent, IsFirstAdmin = true }, stop);
    }

    /// <summary>What a link promises; null when it is used, out of date or made up.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var hash = RandomToken.Hash(token);
        var found = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash, stop);
        return found?.IsOpen(clock.GetUtcNow()) == true ? found : null;
    }

    /// <summary>Writes down who made a link, when it was not done on the screen of people.</summary>
    public async Task NoteAsync(string who, string what, string about, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        db.Audit.Add(AuditEntry.Of(who, what, about, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
    }

    private async Task<string> SaveAsync(SupportDb db, Invitation draft, CancellationToken stop)
    {
        var token = RandomToken.Make();
        db.Invitations.Add(new()
        {
            TokenHash = RandomToken.Hash(token),
            Email = draft.Email,
            Name = draft.Name,
            Roles = draft.Roles,
            EmployeeId = draft.EmployeeId,
            IsFirstAdmin = draft.IsFirstAdmin,
            ExpiresAt = clock.GetUtcNow() + s_life,
        });
        await db.SaveChangesAsync(stop);
        return token;
    }

    private static string CheckEmail(string email) => EmailAddress.TryRead(email)
        ?? throw new ActionRefused($"«{email}» не похоже на адрес почты.");
}
