using System.Globalization;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Webhooks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Sweeps;

/// <summary>One instant, in each of the ways in which the dialects tell time (contract C14).</summary>
public sealed class InstantTests : IAsyncLifetime
{
    private readonly StandingClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;

    public InstantTests()
    {
        _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));
        _studio.Settings["rate-burst"] = null;
    }

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task OneInstant_IsTheSame_InEveryWayOfTellingIt()
    {
        var made = await _api.Post("/v1/characters", """{"name":"x"}""");
        var iso = DateTimeOffset.ParseExact(made.Text("created_at"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var reset = long.Parse(made.Headers.GetValues("X-RateLimit-Reset").Single(), CultureInfo.InvariantCulture);
        using var scope = _studio.Services.CreateScope();
        var address = scope.ServiceProvider.GetRequiredService<MediaLinks>().Sign(Guid.NewGuid(), TimeSpan.FromSeconds(60));
        var expires = long.Parse(QueryHelpers.ParseQuery(address.Split('?')[1])["expires"].ToString(), CultureInfo.InvariantCulture);
        var signed = long.Parse(WebhookSignature.Headers("x", _clock.GetUtcNow(), [], [[1]])["webhook-timestamp"], CultureInfo.InvariantCulture);
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal((now, now + 10, now + 60, now), (iso.ToUnixTimeSeconds(), reset, expires, signed));
    }
}
