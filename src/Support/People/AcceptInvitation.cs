using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.People;

/// <summary>Somebody opened her one-time link and chose a password.</summary>
public sealed class AcceptInvitation(SupportDb db, UserManager<Employee> people, TimeProvider clock)
{
    public async Task<Employee> AcceptAsync(string token, string name, string email, string password, CancellationToken stop)
    {
        var hash = RandomToken.Hash(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, stop)
            ?? throw new ActionRefused("Такой ссылки нет. Попросите новую у администратора.");
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        invitation.Use(clock.GetUtcNow());
        var person = invitation.EmployeeId is { } id ? await ResetAsync(id, password) : await CreateAsync(invitation, name, email, password);
        db.Audit.Add(AuditEntry.Of(person, invitation.EmployeeId is null ? "Сотрудник принял приглашение" : "Сотрудник сменил пароль по ссылке", person.Email!, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return person;
    }

    private async Task<Employee> CreateAsync(Invitation invitation, string name, string email, string password)
    {
        email = EmailAddress.TryRead(invitation.Email.Length > 0 ? invitation.Email : email) ?? throw new ActionRefused("Проверьте адрес почты.");
        name = (name.Trim().Length > 0 ? name : invitation.Name).Trim();
        if (name.Length is 0 or > Employee.LongestName) throw new ActionRefused("Напишите, как вас зовут.");
        var person = new Employee { Name = name, Email = email, UserName = email, Roles = invitation.Roles, CreatedAt = clock.GetUtcNow() };
        Check(await people.CreateAsync(person, password));
        return person;
    }

    private async Task<Employee> ResetAsync(int id, string password)
    {
        var person = await people.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? throw new ActionRefused("Такого сотрудника больше нет.");
        foreach (var validator in people.PasswordValidators) Check(await validator.ValidateAsync(people, person, password));
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        Check(await people.UpdateSecurityStampAsync(person));
        Check(await people.SetLockoutEndDateAsync(person, null));
        return person;
    }

    private static void Check(IdentityResult result)
    {
        if (result.Succeeded) return;
        throw new ActionRefused(result.Errors.First().Code switch
        {
            "PasswordTooShort" or "PasswordRequiresUniqueChars" => $"Пароль слишком простой: нужно не меньше {PasswordRules.Shortest} знаков, и не одинаковых.",
            "DuplicateUserName" or "DuplicateEmail" => "Сотрудник с такой почтой уже есть.",
            _ => "Пароль или почта не подходят: " + result.Errors.First().Description,
        });
    }
}

/// <summary>Length is what makes a password strong; no rules about capitals and digits.</summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int LeastDifferent = 4;
}

/// <summary>Names of claims that the sign-in cookie carries.</summary>
public static class EmployeeClaims
{
    public const string Role = ClaimTypes.Role;
}
