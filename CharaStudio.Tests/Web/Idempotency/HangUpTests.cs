using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Jobs;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Idempotency;

public sealed class HangUpTests : IAsyncLifetime
{
    private const string Direct = """{"panels":[{"description":"a city"}]}""";
    private readonly TemporaryFolder _spool = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;
    private bool _isSlow = true;

    public HangUpTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new PaintingEngine(
        _spool.Path, DrawAsync)));

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    [Fact]
    public async Task HangUp_CancelsTheDirectRender_AndTheKeyIsFree()
    {
        using var hangUp = new CancellationTokenSource();
        var first = SendAsync(hangUp.Token);
        await _begun.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Eventually.GetAsync("The end of the record", AnyRecordAsync, any => !any);
        _isSlow = false;

        Assert.Equal(200, (int)(await SendAsync(CancellationToken.None)).StatusCode);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task ReleaseUnwritten_KeepsWhatWasCommitted(bool isWritten, bool isKept)
    {
        await _api.Send(HttpMethod.Post, "/v1/characters", """{"name":"Lin"}""", ("Idempotency-Key", "k"));
        await _studio.Services.GetRequiredService<WriteQueue>().RunAsync(db =>
            db.Set<IdempotencyRecord>().ExecuteUpdateAsync(set => set.SetProperty(record => record.IsWritten, isWritten)));
        var store = _studio.Services.GetRequiredService<IdempotencyStore>();

        await store.ReleaseUnwrittenAsync((await RecordsAsync()).Single().Id);

        Assert.Equal(isKept, await AnyRecordAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/generate/comic", UriKind.Relative))
        {
            Content = new StringContent(Direct, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "k");
        return await _api.Http.SendAsync(request, token);
    }

    private async Task DrawAsync(PanelRequest panel, CancellationToken token)
    {
        _begun.TrySetResult();
        await Task.Delay(_isSlow ? Timeout.Infinite : 0, token);
    }

    private async Task<bool> AnyRecordAsync() => (await RecordsAsync()).Count > 0;

    private async Task<List<IdempotencyRecord>> RecordsAsync()
    {
        await using var db = await _studio.Services.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContextAsync();
        return await db.Set<IdempotencyRecord>().AsNoTracking().ToListAsync();
    }
}
