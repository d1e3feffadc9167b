using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Web.Contact;

/// <summary>The disk is full or the database is locked: what was typed goes back to whoever typed it.</summary>
internal static partial class StoreTrouble
{
    public static bool Is(Exception e) => e is SqliteException or DbUpdateException or IOException;

    [LoggerMessage(LogLevel.Error, "A message could not be stored")]
    public static partial void Log(ILogger log, Exception e);
}
