using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.People;

/// <summary>What an administrator does with people; all of it is written down.</summary>
public sealed class ManagePeople(SupportDb db, UserManager<Employee> people, TimeProvider clock)
{
    public Task<List<Employee>> ListAsync(CancellationToken stop) => db.Users.AsNoTracking().OrderBy(p => p.IsBlocked).ThenBy(p => p.Name).ToListAsync(stop);

    public Task<List<AuditEntry>> AuditAsync(int take, CancellationToken stop) =>
        db.Audit.AsNoTracking().OrderByDescending(a => a.Id).Take(take).ToListAsync(stop);

    public async Task SetRolesAsync(int id, Roles roles, Employee by, CancellationToken stop)
    {
        var person = await FindAsync(id, stop);
        if (roles == Roles.None) throw new ActionRefused("Выберите хотя бы одну роль.");
        if (person.Roles.HasFlag(Roles.Admin) && !roles.HasFlag(Roles.Admin)) await KeepAnAdminAsync(id, stop);
        person.Roles = roles;
        await SaveAsync(person, by, "Изменены роли: " + RoleNames.InWords(roles), stop);
    }

    public async Task SetBlockedAsync(int id, bool isBlocked, Employee by, CancellationToken stop)
    {
        var person = await FindAsync(id, stop);
        if (isBlocked && person.Roles.HasFlag(Roles.Admin)) await KeepAnAdminAsync(id, stop);
        person.IsBlocked = isBlocked;
        await SaveAsync(person, by, isBlocked ? "Вход закрыт" : "Вход открыт снова", stop);
    }

    public async Task NoteAsync(Employee by, string what, string about, CancellationToken stop)
    {
        db.Audit.Add(AuditEntry.Of(by, what, about, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
    }

    // Whoever is signed in elsewhere loses the session with the old stamp.
    private async Task SaveAsync(Employee person, Employee by, string what, CancellationToken stop)
    {
        await people.UpdateSecurityStampAsync(person);
        await NoteAsync(by, what, $"{person.Name}, {person.Email}", stop);
    }

    private async Task<Employee> FindAsync(int id, CancellationToken stop) =>
        await db.Users.SingleOrDefaultAsync(p => p.Id == id, stop) ?? throw new ActionRefused("Такого сотрудника нет.");

    private async Task KeepAnAdminAsync(int id, CancellationToken stop)
    {
        if (!await db.Users.AnyAsync(p => p.Id != id && !p.IsBlocked && (p.Roles & Roles.Admin) != 0, stop))
            throw new ActionRefused("Это последний администратор: сначала назначьте другого.");
    }
}
