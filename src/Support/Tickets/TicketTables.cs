using HelpCenter.Support.Attachments;
using HelpCenter.Support.Letters;
using HelpCenter.Support.People;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

internal static class TicketTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.HasIndex(c => c.EmailKey).IsUnique();
            customer.Property(c => c.EmailKey).HasMaxLength(EmailAddress.Longest);
        });
        model.Entity<Ticket>(DescribeTicket);
        model.Entity<Message>(message =>
        {
            message.HasIndex(m => m.Key).IsUnique();
            message.HasOne(m => m.Author).WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
            message.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MessageId);
            message.Property(m => m.Key).HasMaxLength(64);
        });
        model.Entity<Attachment>().ToTable("Attachments");
        model.Entity<TicketLink>(link =>
        {
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.Property(l => l.TokenHash).HasMaxLength(64);
        });
        model.Entity<TicketDraft>(draft =>
        {
            draft.HasIndex(d => new { d.TicketId, d.EmployeeId, d.IsNote }).IsUnique();
            draft.HasOne<Ticket>().WithMany().HasForeignKey(d => d.TicketId);
            draft.HasOne<Employee>().WithMany().HasForeignKey(d => d.EmployeeId);
        });
        model.Entity<Citation>(citation => citation.HasOne(c => c.Ticket).WithMany().HasForeignKey(c => c.TicketId));
        model.Entity<Deflection>(deflection =>
        {
            deflection.HasIndex(d => d.Key).IsUnique();
            deflection.Property(d => d.Key).HasMaxLength(64);
        });
        model.Entity<Letter>(letter =>
        {
            letter.HasIndex(l => l.NextTryAt);
            letter.HasOne(l => l.Message).WithMany().OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void DescribeTicket(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Ticket> ticket)
    {
        ticket.Property(t => t.Version).IsConcurrencyToken();
        ticket.Property(t => t.Subject).HasMaxLength(Ticket.LongestSubject);
        ticket.HasOne(t => t.Customer).WithMany().HasForeignKey(t => t.CustomerId);
        ticket.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasMany(t => t.Messages).WithOne().HasForeignKey(m => m.TicketId);
        ticket.HasIndex(t => new { t.Status, t.DueAt });
        ticket.HasIndex(t => new { t.AssigneeId, t.Status });
        ticket.Ignore(t => t.Number).Ignore(t => t.NeedsAnswer).Ignore(t => t.TagList);
    }
}
