using HelpCenter.Support;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Web;

public class MigrationTests
{
    [Test]
    public void The_model_and_the_migrations_agree()
    {
        using var db = new SupportDbDesign().CreateDbContext([]);
        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }
}
