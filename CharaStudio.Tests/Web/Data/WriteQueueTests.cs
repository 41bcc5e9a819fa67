using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Tests.Web.Data;

public sealed class WriteQueueTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("charastudio-writes-");
    private DatabaseChoice _database = null!;
    private WriteQueue _writes = null!;

    public async Task InitializeAsync()
    {
        _database = Databases.NewSqlite(_folder.FullName);
        await using var db = _database.Open();
        await db.Database.MigrateAsync();
        _writes = new WriteQueue(_database.Factory(), _database, TimeProvider.System, patience: new WritePatience(Eventually.Patience, Eventually.Patience));
    }

    public async Task DisposeAsync()
    {
        await _writes.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_ManyAtOnce_KeepsEveryWrite(bool durable)
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _writes.RunAsync(db => AddAsync(db, $"a{i}"), durable)));
        await using var db = _database.Open();
        Assert.Equal(100, await db.Set<Account>().CountAsync());
    }

    [Fact]
    public async Task RunAsync_WhenWorkThrows_WritesNothingAndGoesOn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _writes.RunAsync(async db =>
        {
            await AddAsync(db, "lost");
            throw new InvalidOperationException();
        }));
        await _writes.RunAsync(db => AddAsync(db, "kept"));
        await using var db = _database.Open();
        Assert.Equal("kept", (await db.Set<Account>().SingleAsync()).Name);
    }

    [Fact]
    public async Task RunAsync_WhileTheFileIsLockedFromOutside_IsBusy()
    {
        await using var other = new SqliteConnection(_database.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var writes = new WriteQueue(_database.Factory(), _database, TimeProvider.System);
        var error = await Assert.ThrowsAsync<StudioException>(() => writes.RunAsync(db => AddAsync(db, "x")));
        Assert.Equal(ErrorCode.Busy, error.Code);
    }

    [Fact]
    public async Task RunAsync_Withdrawn_BeforeItBegins_WritesNothing()
    {
        using var gate = new SemaphoreSlim(0);
        using var cancel = new CancellationTokenSource();
        var first = _writes.RunAsync(_ => gate.WaitAsync());
        var second = _writes.RunAsync(db => AddAsync(db, "withdrawn"), token: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        gate.Release();
        await first;
        await using var db = _database.Open();
        Assert.False(await db.Set<Account>().AnyAsync());
    }

    private static Task AddAsync(StudioDbContext db, string name)
    {
        db.Add(new Account { Id = PublicId.New(), Name = name, Stamp = "", CreatedAt = DateTimeOffset.UnixEpoch });
        return db.SaveChangesAsync();
    }
}
