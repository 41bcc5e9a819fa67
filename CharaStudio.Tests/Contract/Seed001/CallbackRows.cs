using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Web.Features.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 225, 226, 233 and 236: how a job tells that it is over.</summary>
public sealed class CallbackRows : IAsyncLifetime
{
    private readonly Receiver _receiver = new();
    private HookStudio _studio = null!;

    public async Task InitializeAsync() => _studio = await HookStudio.StartAsync(patience: 50);

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    [Trait("Row", "225")]
    [Trait("Row", "226")]
    public async Task Callback_PostsTheDocumentsThreeFields()
    {
        var id = await _studio.OrderAsync(_receiver.Url);
        var hook = (await _studio.Api.Get("/v1/webhooks")).Data[0].GetProperty("id").GetString()!;
        await _studio.UntilDoneAsync(hook, 1);
        var sent = JsonDocument.Parse(Assert.Single(_receiver.Received).Text).RootElement;
        Assert.Equal(["job_id", "status", "result"], sent.EnumerateObject().Select(field => field.Name));
        Assert.Equal((id, "completed"), (sent.GetProperty("job_id").GetString(), sent.GetProperty("status").GetString()));
        Assert.Equal(Names((await PollAsync(id)).GetProperty("result")), Names(sent.GetProperty("result")));
    }

    [Fact]
    [Trait("Row", "233")]
    [Trait("Row", "236")]
    public async Task Poll_OfAJobThatRanOutOfMemory_HasTheDocumentsErrorCode()
    {
        await using var studio = await HookStudio.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IEngine>(new Exhausted())));
        var job = await PollAsync(studio, await studio.OrderAsync());
        Assert.Equal(("failed", "ResourceExhausted"), (job.GetProperty("status").GetString(), job.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, job.GetProperty("result").ValueKind);
    }

    private static IEnumerable<string> Names(JsonElement result) => result.EnumerateObject().Select(field => field.Name);

    private Task<JsonElement> PollAsync(string id) => PollAsync(_studio, id);

    private static async Task<JsonElement> PollAsync(HookStudio studio, string id) => (await studio.Api.UntilOver(id)).Body;

    private sealed class Exhausted : IEngine
    {
        public int Slots => 1;

        public Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token) =>
            throw new RenderFailedException("ResourceExhausted", "The picture needs more memory than a render may use.");
    }
}
