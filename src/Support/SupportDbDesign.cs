using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HelpCenter.Support;

/// <summary>How the migrations tool makes a context; nothing else uses it.</summary>
public sealed class SupportDbDesign : IDesignTimeDbContextFactory<SupportDb>
{
    public SupportDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SupportDb>().UseSqlite("Data Source=:memory:").Options);
}
