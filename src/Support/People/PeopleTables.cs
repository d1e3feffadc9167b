using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.People;

internal static class PeopleTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Employee>(person =>
        {
            person.ToTable("Employees");
            person.Property(p => p.Name).HasMaxLength(Employee.LongestName);
        });
        model.Entity<IdentityUserClaim<int>>().ToTable("EmployeeClaims");
        model.Entity<IdentityUserLogin<int>>().ToTable("EmployeeLogins");
        model.Entity<IdentityUserToken<int>>().ToTable("EmployeeTokens");
        model.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.Property(i => i.TokenHash).HasMaxLength(64);
        });
        model.Entity<AuditEntry>(entry => entry.HasIndex(a => a.At));
    }
}
