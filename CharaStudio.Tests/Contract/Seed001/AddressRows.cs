using System.Globalization;
using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 240, 244-246 and 255: what of kept results, addresses and models holds before there is film.</summary>
public sealed class AddressRows : IAsyncLifetime
{
    private const string Order = """{"seed":7,"format":"svg","panels":[{"description":"A hill in the rain","seed":7}]}""";
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;

    public AddressRows() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [Theory]
    [Trait("Row", "240")]
    [InlineData(null, 604800)]
    [InlineData(3600, 3600)]
    public async Task Addresses_EndAfterSevenDays_OrAfterUrlTtl(int? life, int expected)
    {
        var order = JsonNode.Parse(Order)!;
        order["url_ttl"] = life;
        var before = _clock.GetUtcNow().AddSeconds(expected).ToUnixTimeSeconds();
        var drawn = await _api.Post("/v1/generate/comic", order.ToJsonString());
        var query = QueryHelpers.ParseQuery(new Uri(drawn["images"][0].GetProperty("url").GetString()!).Query);
        var expires = long.Parse(query["expires"].ToString(), CultureInfo.InvariantCulture);
        Assert.InRange(expires, before, _clock.GetUtcNow().AddSeconds(expected).ToUnixTimeSeconds());
    }

    [Fact]
    [Trait("Row", "255")]
    public async Task SameSeed_DrawsTheSameBytes()
    {
        var pictures = new List<byte[]>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var url = (await _api.Post("/v1/generate/comic", Order))["images"][0].GetProperty("url").GetString()!;
            pictures.Add(await _api.Http.GetByteArrayAsync(new Uri(url)));
        }

        Assert.Equal(pictures[0], pictures[1]);
    }

    [Theory]
    [Trait("Row", "244"), Trait("Row", "245"), Trait("Row", "246")]
    [InlineData("gan")]
    [InlineData("diffusion")]
    [InlineData("transformer")]
    public async Task Model_WithoutItsWeights_SaysThatItIsAbsentAndWhy(string id)
    {
        var model = (await _api.Get($"/v1/models/{id}")).Body;
        Assert.Equal((false, id), (model.GetProperty("available").GetBoolean(), model.GetProperty("id").GetString()));
        Assert.Contains("weights", model.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }
}
