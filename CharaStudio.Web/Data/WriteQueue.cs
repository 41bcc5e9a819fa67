using System.Threading.Channels;
using CharaStudio.Web.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Data;

/// <summary>
/// The one way to write. SQLite admits a single writer and its driver waits for the lock by blocking a thread, so writes line up
/// here asynchronously and run one after another, each in its own transaction. On PostgreSQL the work runs at once.
/// A write that has not begun within five seconds, or finds the file locked from outside, is <see cref="ErrorCode.Busy"/>.
/// </summary>
public sealed class WriteQueue : IAsyncDisposable
{
    private static readonly AsyncLocal<Func<StudioDbContext, Task>?> s_alongside = new();
    private readonly IDbContextFactory<StudioDbContext> _databases;
    private readonly TimeProvider _clock;
    private readonly Ballast? _ballast;
    private readonly WritePatience _patience;
    private readonly Channel<PendingWrite>? _line;
    private readonly Task _writer = Task.CompletedTask;

    /// <param name="ballast">Given up when the disk is full, so that the write at hand is tried once more.</param>
    /// <param name="patience">How long a write waits; null for the standard.</param>
    public WriteQueue(IDbContextFactory<StudioDbContext> databases, DatabaseChoice choice, TimeProvider clock, Ballast? ballast = null, WritePatience? patience = null)
    {
        _patience = patience ?? WritePatience.Standard;
        _ballast = ballast;
        _databases = databases;
        _clock = clock;
        if (choice.IsSqlite)
        {
            _line = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(512) { SingleReader = true });
            _writer = Task.Run(WriteInTurnAsync);
        }
    }

    /// <summary>Until it is disposed, every transaction of this flow of control also does <paramref name="work"/>, last.</summary>
    internal static IDisposable Alongside(Func<StudioDbContext, Task> work)
    {
        s_alongside.Value = work;
        return new Ending();
    }

    /// <summary>Runs <paramref name="work"/> in a transaction; its changes are committed when it returns.</summary>
    /// <param name="work">Reads and writes through the context it is given, and calls SaveChangesAsync.</param>
    /// <param name="durable">True for jobs, keys and idempotency records: the commit is on the disk before this returns.</param>
    /// <param name="token">Withdraws a write that has not begun.</param>
    public async Task<T> RunAsync<T>(Func<StudioDbContext, Task<T>> work, bool durable = false, CancellationToken token = default)
    {
        var result = default(T)!;
        var alongside = s_alongside.Value;
        async Task Keep(StudioDbContext db)
        {
            result = await work(db);
            await (alongside?.Invoke(db) ?? Task.CompletedTask);
        }

        if (_line is null)
        {
            await TransactAsync(Keep, durable: false, _patience.Whole, token);
            return result;
        }

        var write = new PendingWrite(Keep, durable, _clock);
        if (!_line.Writer.TryWrite(write))
        {
            throw Busy();
        }

        await write.WaitAsync(_patience.Begin, token);
        return result;
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Func<StudioDbContext, Task> work, bool durable = false, CancellationToken token = default) =>
        RunAsync<bool>(
            async db =>
            {
                await work(db);
                return true;
            },
            durable,
            token);

    public async ValueTask DisposeAsync()
    {
        _line?.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteInTurnAsync()
    {
        await foreach (var write in _line!.Reader.ReadAllAsync())
        {
            await write.RunAsync((work, durable, waited) => TransactAsync(work, durable, _patience.Whole - waited, CancellationToken.None));
        }
    }

    private async Task TransactAsync(Func<StudioDbContext, Task> work, bool durable, TimeSpan lockPatience, CancellationToken token)
    {
        try
        {
            await TryTransactAsync(work, durable, lockPatience, token);
        }
        catch (Exception error) when (IsFull(error))
        {
            if (_ballast?.Release() != true)
            {
                throw Full();
            }

            await TryTransactAsync(work, durable, lockPatience, token);
        }
    }

    private async Task TryTransactAsync(Func<StudioDbContext, Task> work, bool durable, TimeSpan lockPatience, CancellationToken token)
    {
        await using var db = await _databases.CreateDbContextAsync(token);
        try
        {
            if (_line is not null)
            {
                // Whole seconds; zero would mean for ever.
                ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = Math.Max(1, (int)lockPatience.TotalSeconds);
                await db.Database.OpenConnectionAsync(token);
                await db.Database.ExecuteSqlRawAsync(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL", token);
            }

            await using var transaction = await db.Database.BeginTransactionAsync(token);
            await work(db);
            await transaction.CommitAsync(token);
        }
        catch (Exception error) when (IsLocked(error))
        {
            throw Busy();
        }
    }

    // 5 is SQLITE_BUSY, 6 SQLITE_LOCKED: another process holds the file.
    private static bool IsLocked(Exception error) => ResultCode(error) is 5 or 6;

    private static bool IsFull(Exception error) => ResultCode(error) is 13;

    private static int? ResultCode(Exception error) => (error as SqliteException ?? error.InnerException as SqliteException)?.SqliteErrorCode;

    private static StudioException Full() =>
        new(ErrorCode.DiskFull, "The studio's disk is full. Nothing was written. Delete something, or give it more room.") { RetryAfter = TimeSpan.FromSeconds(30) };

    internal static StudioException Busy() =>
        new(ErrorCode.Busy, "The studio's database is busy. Nothing was written; try again in a few seconds.");

    private sealed class Ending : IDisposable
    {
        public void Dispose() => s_alongside.Value = null;
    }
}
