using System.Text.Json;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Models;

/// <summary>Pretrained networks that are damaged or missing: each says why, and nothing else minds.</summary>
public sealed class PerceptionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _models = new();
    private readonly StudioApplication _studio = new();
    private ApiClient _api = null!;

    public async Task InitializeAsync()
    {
        var card = ModelCatalogue.Card(ModelCards.UpscaleLarge);
        var path = Path.Combine(_models.Path, "node_modules", card.Package, card.Files[0].Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, new byte[card.Files[0].Length]);
        _studio.Settings["models"] = _models.Path;
        _api = new ApiClient(await _studio.CreateKeyedClientAsync());
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
        _models.Dispose();
    }

    [Fact]
    public async Task Models_EveryPerceptionNetwork_IsListedWithItsReason()
    {
        var listed = await ListedAsync();

        Assert.Equal(ModelCards.All.Select(card => card.Id), listed.Select(model => model.GetProperty("id").GetString()));
        Assert.All(listed, model => Assert.False(model.GetProperty("available").GetBoolean()));
        Assert.All(listed, model => Assert.Contains("npm ci --prefix models", model.GetProperty("reason").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Models_DamagedNetwork_SaysSo()
    {
        var listed = await ListedAsync();

        var damaged = listed.Single(model => model.GetProperty("reason").GetString()!.Contains("is damaged", StringComparison.Ordinal));
        Assert.Equal(ModelCards.UpscaleLarge, damaged.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Upscale_DamagedNetwork_IsAClearRefusalAndComicsAreDrawn()
    {
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var file = await _studio.Services.GetRequiredService<MediaStore>().AddAsync(owner, new byte[10], "image/png", "a.png", 10, 10);

        var refused = await _api.Post($"/v1/media/{MediaLinks.Spell(file.Id)}/upscale", """{"factor":2}""");
        var comic = await _api.Post("/v1/generate/comic", """{"upscale":2,"panels":[{"description":"a hill"}]}""");
        var drawn = await _api.Post("/v1/generate/comic", """{"panels":[{"description":"a hill"}]}""");

        Assert.Equal((422, "ModelNotCapable", 422, 200), (refused.Status, refused.ErrorCode, comic.Status, drawn.Status));
        Assert.Contains("Install it again", refused.Message, StringComparison.Ordinal);
    }

    private Task<List<JsonElement>> ListedAsync() => Eventually.GetAsync(
        "The check of the networks",
        async () => (await _api.Get("/v1/models")).Body.GetProperty("data").EnumerateArray().Where(model => model.GetProperty("kind").GetString() == "perception").ToList(),
        listed => !listed.Exists(model => model.GetProperty("reason").GetString()!.StartsWith("It is being checked", StringComparison.Ordinal)));
}
