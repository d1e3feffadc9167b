using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Learning;

internal static class LearnedTables
{
    public static void Describe(ModelBuilder model) => model.Entity<LearnedText>(text =>
    {
        text.HasOne(t => t.Ticket).WithMany().HasForeignKey(t => t.TicketId).OnDelete(DeleteBehavior.Cascade);
        text.HasOne(t => t.Message).WithMany().HasForeignKey(t => t.MessageId).OnDelete(DeleteBehavior.Cascade);
        text.HasIndex(t => t.Document);
        text.HasIndex(t => t.Key);
        text.Property(t => t.Document).HasMaxLength(400);
        text.Property(t => t.Person).HasMaxLength(80);
        text.Property(t => t.Key).HasMaxLength(120);
    });
}
