using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.ApiKeys;

public sealed class ApiKeyServiceTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private AsyncServiceScope _scope;
    private ApiKeyService _keys = null!;
    private KeyRing _ring = null!;

    public ApiKeyServiceTests() =>
        _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync()
    {
        _scope = _studio.Services.CreateAsyncScope();
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        _scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(owner);
        _keys = _scope.ServiceProvider.GetRequiredService<ApiKeyService>();
        _ring = _studio.Services.GetRequiredService<KeyRing>();
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task CreateAsync_StandardScopes_AreAllButKeysAdmin()
    {
        var made = await _keys.CreateAsync("mine");
        var known = await _ring.FindAsync(made.Key);
        Assert.Equal(Scopes.All.Except([Scopes.KeysAdmin]).Order(), known!.Scopes.Order());
    }

    [Fact]
    public async Task CreateAsync_KeepsNoKeyInTheDataFolder()
    {
        var made = await _keys.CreateAsync("mine");
        var secret = made.Key[(made.Key.LastIndexOf('_') + 9)..];
        foreach (var file in Directory.GetFiles(_studio.DataFolder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(secret, await ReadAsync(file), StringComparison.Ordinal);
        }
    }

    // The studio runs: a journal of its schedule may be gone by the time it would be read, and then keeps nothing.
    private static async Task<string> ReadAsync(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            return "";
        }

        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    [Theory]
    [InlineData("", "worlds:read")]
    [InlineData("ok", "worlds:everything")]
    public async Task CreateAsync_BadNameOrScope_IsInvalid(string name, string scope)
    {
        var error = await Assert.ThrowsAsync<StudioException>(() => _keys.CreateAsync(name, [scope]));
        Assert.Equal(ErrorCode.ValidationFailed, error.Code);
    }

    [Fact]
    public async Task RevokeAsync_UsedKey_EndsAtOnce()
    {
        var made = await _keys.CreateAsync("mine");
        Assert.NotNull(await _ring.FindAsync(made.Key));
        await _keys.RevokeAsync(made.Summary.Id);
        Assert.Null(await _ring.FindAsync(made.Key));
    }

    [Fact]
    public async Task FindAsync_RevokedByAnotherProcess_EndsWithinASecond()
    {
        var made = await _keys.CreateAsync("mine");
        await _ring.FindAsync(made.Key);
        var databases = _studio.Services.GetRequiredService<IDbContextFactory<StudioDbContext>>();
        await using var db = await databases.CreateDbContextAsync();
        await db.Set<ApiKey>().ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, _clock.GetUtcNow()));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Null(await _ring.FindAsync(made.Key));
    }

    [Fact]
    public async Task RevokeAsync_AnotherOwnersKey_IsNotFound()
    {
        var made = await _keys.CreateAsync("mine");
        _scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(Guid.NewGuid());
        var error = await Assert.ThrowsAsync<StudioException>(() => _keys.RevokeAsync(made.Summary.Id));
        Assert.Equal(ErrorCode.NotFound, error.Code);
    }

    [Fact]
    public async Task ListAsync_AnotherOwner_SeesNone()
    {
        await _keys.CreateAsync("mine");
        Assert.Single(await _keys.ListAsync());
        _scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(Guid.NewGuid());
        Assert.Empty(await _keys.ListAsync());
    }

    [Fact]
    public async Task Pepper_OnDisk_IsReadableByItsUserAlone()
    {
        await _keys.CreateAsync("mine");
        var mode = File.GetUnixFileMode(Path.Combine(_studio.DataFolder, "pepper"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }
}
