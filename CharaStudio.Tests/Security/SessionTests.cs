using System.Security.Claims;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 57: a live page whose session has ended may do nothing more.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private AsyncServiceScope _circuit;
    private ClaimsPrincipal _user = null!;

    public async Task InitializeAsync()
    {
        var accounts = _studio.Services.GetRequiredService<AccountService>();
        _user = await accounts.WelcomeAsync(await accounts.OpenFirstRunAsync(), "mei", "a long enough one");
        _circuit = _studio.Services.CreateAsyncScope();
        Owner.Use(CurrentOwner.Of(_user)!.Value);
        ((Microsoft.AspNetCore.Components.Authorization.IHostEnvironmentAuthenticationStateProvider)Session)
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(_user)));
    }

    public async Task DisposeAsync()
    {
        await _circuit.DisposeAsync();
        await _studio.DisposeAsync();
    }

    private CurrentOwner Owner => _circuit.ServiceProvider.GetRequiredService<CurrentOwner>();

    private CircuitSession Session => Assert.IsType<CircuitSession>(_circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());

    [Fact]
    public async Task Circuit_StampUnchanged_StaysOpen()
    {
        Assert.True(await Session.IsCurrentAsync(_user, default));
        Assert.True(Owner.IsKnown);
    }

    [Fact]
    public async Task Circuit_PasswordChanged_NextCallIsRefused()
    {
        await _studio.Services.GetRequiredService<WriteQueue>().RunAsync(
            db => db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Stamp, "another")));

        Assert.False(await Session.IsCurrentAsync(_user, default));
        Assert.Equal(ErrorCode.Unauthorized, Assert.Throws<StudioException>(() => Owner.Id).Code);
    }

    [Fact]
    public async Task Circuit_SignedOutElsewhere_IsClosedAtOnce()
    {
        var session = Session;
        _studio.Services.GetRequiredService<LiveSessions>().End(_user);

        Assert.False((await session.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated ?? false);
        Assert.False(Owner.IsKnown);
    }

    [Fact]
    public async Task Circuit_AnotherSessionOfTheSameAccountSignedOut_StaysOpen()
    {
        var other = (await _studio.Services.GetRequiredService<AccountService>().SignInAsync("mei", "a long enough one"))!;
        _studio.Services.GetRequiredService<LiveSessions>().End(other);
        Assert.True(await Session.IsCurrentAsync(_user, default));
    }
}
