using HelpCenter.Support.People;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Walks;

internal static class WalkTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Walk>(walk =>
        {
            walk.Property(w => w.Version).IsConcurrencyToken();
            walk.HasOne(w => w.Ticket).WithMany().HasForeignKey(w => w.TicketId);
            walk.HasOne(w => w.StartedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
            walk.HasOne(w => w.ChangedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
            walk.Property(w => w.Algorithm).HasMaxLength(400);
            walk.Ignore(w => w.Steps).Ignore(w => w.IsEnded);
        });
        model.Entity<StepCount>(count =>
        {
            count.HasIndex(c => new { c.Algorithm, c.Version, c.Step, c.Choice, c.Event, c.IsPublic }).IsUnique();
            count.Property(c => c.Algorithm).HasMaxLength(400);
            count.Property(c => c.Version).HasMaxLength(32);
        });
    }
}
