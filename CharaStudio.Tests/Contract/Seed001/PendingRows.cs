using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 109 and 116: a reference image while nobody has looked at it yet, and one that cannot be looked at.</summary>
public sealed class PendingRows : IAsyncLifetime
{
    private readonly TemporaryFolder _spool = new();
    private readonly StudioApplication _studio;
    private readonly TaskCompletionSource _look = new();
    private ApiClient _api = null!;

    public PendingRows() => _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new Held(_spool.Path, _look.Task)));

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _look.TrySetResult();
        _api.Dispose();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    private async Task<string> UploadAsync() => (await _api.UploadAsync(Subject.Picture(width: 60, height: 80).ToPng())).Body.GetProperty("reference_image_id").GetString()!;

    [Theory]
    [Trait("Row", "109"), Trait("Row", "116")]
    [InlineData("mask")]
    [InlineData("features")]
    public async Task Part_WhilePending_Is404WithTheStatus(string part)
    {
        var id = await UploadAsync();
        var refused = await _api.Get($"/v1/reference-image/{id}/{part}");
        Assert.Equal("pending", (await _api.Get($"/v1/reference-image/{id}")).Body.GetProperty("status").GetString());
        Assert.Equal(1, (await _api.Get("/v1/reference-image?status=pending")).Data.GetArrayLength());
        Assert.Equal(0, (await _api.Get("/v1/reference-image?status=processed")).Data.GetArrayLength());
        Assert.Equal((404, "pending"), (refused.Status, refused.Body.GetProperty("error").GetProperty("details").GetProperty("status").GetString()));
    }

    [Fact]
    [Trait("Row", "109")]
    public async Task Get_WhatCannotBeProcessed_IsFailedWithTheReason()
    {
        var id = await UploadAsync();
        _look.SetException(new RenderFailedException("RendererUnavailable", "Nothing to look with."));
        var view = await _api.LookedAtAsync(id);
        Assert.Equal(("failed", "Nothing to look with."), (view.GetProperty("status").GetString(), view.GetProperty("reason").GetString()));
        Assert.Equal(1, (await _api.Get("/v1/reference-image?status=failed")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Delete_WhilePending_Is409() => Assert.Equal(409, (await _api.Delete($"/v1/reference-image/{await UploadAsync()}")).Status);

    private sealed class Held(string spool, Task look) : IEngine
    {
        private readonly LocalEngine _engine = new(spool, RenderDesk.Standard);

        public int Slots => 1;

        public async Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
        {
            if (request is ReferenceRequest)
            {
                await look.WaitAsync(token);
            }

            return await _engine.RenderAsync(request, news, token);
        }
    }
}
