using HelpCenter.Support.Drafts;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Escalations;

internal static class EscalationTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Escalation>(escalation =>
        {
            escalation.Property(e => e.Version).IsConcurrencyToken();
            escalation.HasOne(e => e.Ticket).WithMany().HasForeignKey(e => e.TicketId);
            escalation.HasOne(e => e.AskedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
            escalation.HasOne(e => e.AnsweredBy).WithMany().OnDelete(DeleteBehavior.Restrict);
            escalation.HasIndex(e => e.AnsweredAt);
        });
        model.Entity<ArticleDraft>(draft =>
        {
            draft.Property(d => d.Version).IsConcurrencyToken();
            draft.HasOne(d => d.Escalation).WithMany().HasForeignKey(d => d.EscalationId);
            draft.HasIndex(d => d.EscalationId).IsUnique();
            draft.HasIndex(d => new { d.AuthorId, d.Path });
            draft.HasOne(d => d.Author).WithMany().HasForeignKey(d => d.AuthorId);
            draft.HasMany(d => d.Pictures).WithOne().HasForeignKey(p => p.DraftId);
        });
    }
}
