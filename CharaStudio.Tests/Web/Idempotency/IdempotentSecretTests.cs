using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;
using CharaStudio.Web.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Idempotency;

/// <summary>What is told once is not kept for a replay.</summary>
public sealed class IdempotentSecretTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private ApiClient _api = null!;

    public async Task InitializeAsync()
    {
        _studio.Settings["outgoing-allow"] = "127.0.0.1";
        _api = new ApiClient(await _studio.CreateKeyedClientAsync(Scopes.KeysAdmin, Scopes.WebhooksWrite));
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [Theory]
    [InlineData("/v1/keys", """{"name":"phone"}""", "key")]
    [InlineData("/v1/webhooks", """{"url":"https://127.0.0.1:9/hook"}""", "secret")]
    public async Task Secret_IsNotInTheRecord_AndTheReplayIs410(string path, string body, string field)
    {
        var first = await SendAsync(path, body);
        var again = await SendAsync(path, body);

        Assert.Equal((201, 410), (first.Status, again.Status));
        Assert.DoesNotContain(first.Text(field), await KeptAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RotatedSecret_IsNotInTheRecord()
    {
        var hook = await _api.Post("/v1/webhooks", """{"url":"https://127.0.0.1:9/hook"}""");
        var rotated = await SendAsync($"/v1/webhooks/{hook.Id}/rotate", "{}");

        Assert.Equal(200, rotated.Status);
        Assert.DoesNotContain(rotated.Text("secret"), await KeptAsync(), StringComparison.Ordinal);
    }

    private Task<ApiAnswer> SendAsync(string path, string body) => _api.Send(HttpMethod.Post, path, body, ("Idempotency-Key", "k"));

    private async Task<string> KeptAsync()
    {
        await using var db = await _studio.Services.GetRequiredService<IDbContextFactory<CharaStudio.Web.Data.StudioDbContext>>().CreateDbContextAsync();
        var record = await db.Set<IdempotencyRecord>().SingleAsync();
        Assert.NotNull(record.Status);
        return record.Headers + Encoding.UTF8.GetString(record.Body ?? []);
    }
}
