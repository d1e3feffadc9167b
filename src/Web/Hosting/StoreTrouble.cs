using HelpCenter.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Web.Hosting;

/// <summary>The disk is full or the database is locked: what was typed goes back to whoever typed it.</summary>
internal static partial class StoreTrouble
{
    public static bool Is(Exception e) => e is SqliteException or DbUpdateException or IOException and not BadHttpRequestException;

    /// <summary>Why, as a Russian phrase.</summary>
    public static string Explain(Exception e) => (e as SqliteException ?? e.InnerException as SqliteException) is { } trouble ? SqliteStore.Explain(trouble) : "ошибка чтения или записи на диске";

    [LoggerMessage(LogLevel.Error, "A message could not be stored")]
    public static partial void Log(ILogger log, Exception e);
}
