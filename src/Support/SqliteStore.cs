using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HelpCenter.Support;

/// <summary>The database file. Everything that only SQLite has is here: opening, WAL, waiting for a lock.</summary>
public sealed class SqliteStore
{
    private readonly Lazy<DbContextOptions<SupportDb>> _options;
    private readonly SemaphoreSlim _migrating = new(1, 1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isReady;

    public SqliteStore(string file)
    {
        File = file;
        _options = new(() => new DbContextOptionsBuilder<SupportDb>()
            .UseSqlite(ConnectionString(file))
            .AddInterceptors(new OpeningPragmas())
            .Options);
    }

    public string File { get; }

    /// <summary>Done when somebody has opened the database: for work in the background that must not be the first to fail.</summary>
    public Task Ready => _ready.Task;

    /// <summary>A context over a database that has all its tables.</summary>
    public async Task<SupportDb> OpenAsync(CancellationToken stop)
    {
        if (!_isReady) await MigrateAsync(stop);
        return new SupportDb(_options.Value);
    }

    /// <summary>The same where nothing can wait; <see cref="OpenAsync"/> must have been called once.</summary>
    public SupportDb Open() => _isReady ? new SupportDb(_options.Value) : throw new InvalidOperationException("The database is not open yet.");

    /// <summary>Null when the file can be written; otherwise why not, as a Russian phrase. Cheap: no model is built.</summary>
    public string? WhyNotWritable()
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionString(File));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
            command.ExecuteNonQuery();
            return null;
        }
        catch (SqliteException e)
        {
            return Explain(e);
        }
    }

    public static string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "база занята другой программой",
        8 => "базу нельзя изменить: нет права на запись",
        10 => "ошибка чтения или записи на диске",
        11 => "файл базы повреждён",
        13 => "на диске нет места",
        14 => "файл базы не удалось открыть",
        26 => "файл не похож на базу данных",
        _ => e.Message,
    };

    /// <summary>A row with this key was there first.</summary>
    public static bool IsTaken(DbUpdateException e) => e.InnerException is SqliteException { SqliteErrorCode: 19 };

    private async Task MigrateAsync(CancellationToken stop)
    {
        await _migrating.WaitAsync(stop);
        try
        {
            if (_isReady) return;
            await UseWriteAheadLogAsync(stop);
            await using var db = new SupportDb(_options.Value);
            await db.Database.MigrateAsync(stop);
            _isReady = true;
            _ready.TrySetResult();
        }
        finally
        {
            _migrating.Release();
        }
    }

    // The file remembers it. Not done on every opening: the migrator also opens the file read-only.
    private async Task UseWriteAheadLogAsync(CancellationToken stop)
    {
        await using var connection = new SqliteConnection(ConnectionString(File));
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(stop);
    }

    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 5,
        Pooling = true,
    }.ToString();

    private sealed class OpeningPragmas : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
