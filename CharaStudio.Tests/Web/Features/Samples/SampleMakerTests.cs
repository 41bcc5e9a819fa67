using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Samples;

public sealed class SampleMakerTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task MakeOnce_GivesThreePeopleAWorldAStoryOfEightNodesAndAComicOfTwoPages()
    {
        Assert.True(await MakeAsync());
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        Assert.Equal(3, (await api.Get("/v1/characters")).Data.GetArrayLength());
        Assert.Equal("Frost Moon", (await api.Get("/v1/worlds")).Data[0].GetProperty("name").GetString());
        var story = (await api.Get("/v1/stories")).Data[0].GetProperty("id").GetString();
        Assert.Equal(8, (await api.Get($"/v1/stories/{story}/nodes")).Data.GetProperty("nodes").GetArrayLength());
        Assert.Equal(2, (await api.Get("/v1/comics")).Data[0].GetProperty("pages").GetInt32());
    }

    [Fact]
    public async Task MakeOnce_AfterEverythingWasDeleted_BringsNothingBack()
    {
        await MakeAsync();
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        foreach (var card in (await api.Get("/v1/characters")).Data.EnumerateArray())
        {
            await api.Delete("/v1/characters/" + card.GetProperty("id").GetString());
        }

        Assert.False(await MakeAsync());
        Assert.Equal(0, (await api.Get("/v1/characters")).Data.GetArrayLength());
    }

    private async Task<bool> MakeAsync()
    {
        using var scope = _studio.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync());
        return await scope.ServiceProvider.GetRequiredService<SampleMaker>().MakeOnceAsync(SampleProject.FrostMoon(), CancellationToken.None);
    }
}
