using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Accounts;

public sealed class AccountServiceTests : IAsyncLifetime
{
    private const string Password = "a long enough one";
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private AccountService _accounts = null!;

    public AccountServiceTests() =>
        _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public Task InitializeAsync()
    {
        _accounts = _studio.Services.GetRequiredService<AccountService>();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task WelcomeAsync_RightLink_SetsThePasswordOnce()
    {
        var link = await _accounts.OpenFirstRunAsync();
        await _accounts.WelcomeAsync(link, "Mei", Password);
        Assert.NotNull(await _accounts.SignInAsync("mei", Password));
        var error = await Assert.ThrowsAsync<StudioException>(() => _accounts.WelcomeAsync(link, "thief", Password));
        Assert.Equal(ErrorCode.Forbidden, error.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task WelcomeAsync_WrongLink_IsForbidden(string? link)
    {
        await _accounts.OpenFirstRunAsync();
        var error = await Assert.ThrowsAsync<StudioException>(() => _accounts.WelcomeAsync(link, "Mei", Password));
        Assert.Equal(ErrorCode.Forbidden, error.Code);
    }

    [Fact]
    public async Task WelcomeAsync_ShortPassword_LeavesTheLinkOpen()
    {
        var link = await _accounts.OpenFirstRunAsync();
        await Assert.ThrowsAsync<StudioException>(() => _accounts.WelcomeAsync(link, "Mei", "short"));
        Assert.NotNull(await _accounts.WelcomeAsync(link, "Mei", Password));
    }

    [Fact]
    public async Task OpenFirstRunAsync_OwnerHasAPassword_GivesNoLink()
    {
        await _accounts.WelcomeAsync(await _accounts.OpenFirstRunAsync(), "Mei", Password);
        Assert.Null(await _accounts.OpenFirstRunAsync());
    }

    [Fact]
    public async Task SignInAsync_FiveWrongPasswords_LockFor15Minutes()
    {
        await _accounts.WelcomeAsync(await _accounts.OpenFirstRunAsync(), "Mei", Password);
        for (var i = 0; i < AccountService.MostFailures; i++)
        {
            Assert.Null(await _accounts.SignInAsync("mei", "wrong password"));
        }

        Assert.Null(await _accounts.SignInAsync("mei", Password));
        _clock.Move(TimeSpan.FromMinutes(15));
        Assert.NotNull(await _accounts.SignInAsync("mei", Password));
    }

    [Fact]
    public async Task SignInAsync_BeforeTheFirstRun_IsRefused()
    {
        await _accounts.EnsureOwnerAsync();
        Assert.Null(await _accounts.SignInAsync("owner", ""));
    }
}
