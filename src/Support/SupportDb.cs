using HelpCenter.Support.Attachments;
using HelpCenter.Support.Drafts;
using HelpCenter.Support.Escalations;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Leases;
using HelpCenter.Support.Letters;
using HelpCenter.Support.People;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Votes;
using HelpCenter.Support.Walks;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HelpCenter.Support;

/// <summary>What people did: the only thing the content folder does not know. Nothing here belongs to one database engine; that is in <see cref="SqliteStore"/>.</summary>
public sealed class SupportDb(DbContextOptions<SupportDb> options) : IdentityUserContext<Employee, int>(options)
{
    public DbSet<Vote> Votes => Set<Vote>();

    public DbSet<Secret> Secrets => Set<Secret>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<TicketLink> TicketLinks => Set<TicketLink>();

    public DbSet<TicketDraft> Drafts => Set<TicketDraft>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<SuggestionUse> SuggestionUses => Set<SuggestionUse>();

    public DbSet<Deflection> Deflections => Set<Deflection>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<ArticleDraft> ArticleDrafts => Set<ArticleDraft>();

    public DbSet<DraftPicture> DraftPictures => Set<DraftPicture>();

    public DbSet<DeletedFile> DeletedFiles => Set<DeletedFile>();

    public DbSet<Walk> Walks => Set<Walk>();

    public DbSet<StepCount> StepCounts => Set<StepCount>();

    public DbSet<LearnedText> LearnedTexts => Set<LearnedText>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Lease> Leases => Set<Lease>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PeopleTables.Describe(modelBuilder);
        TicketTables.Describe(modelBuilder);
        EscalationTables.Describe(modelBuilder);
        Lease.Describe(modelBuilder);
        WalkTables.Describe(modelBuilder);
        LearnedTables.Describe(modelBuilder);
        modelBuilder.Entity<Vote>(vote =>
        {
            vote.HasKey(v => v.Id);
            vote.HasIndex(v => new { v.Page, v.Version, v.Reader }).IsUnique();
            vote.Property(v => v.Page).HasMaxLength(400);
            vote.Property(v => v.Version).HasMaxLength(32);
            vote.Property(v => v.Reader).HasMaxLength(64);
            vote.Property(v => v.Address).HasMaxLength(64);
            vote.Property(v => v.Reason).HasMaxLength(20);
            vote.Property(v => v.Comment).HasMaxLength(Vote.LongestComment);
        });
        modelBuilder.Entity<Secret>(secret =>
        {
            secret.HasKey(s => s.Name);
            secret.Property(s => s.Name).HasMaxLength(40);
        });
    }

    // Times are kept as UTC without an offset: every engine sorts and compares them alike.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    private sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
