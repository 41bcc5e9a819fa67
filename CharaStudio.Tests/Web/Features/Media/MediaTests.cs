using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Media;

public sealed class MediaTests : IAsyncLifetime
{
    private static readonly byte[] s_content = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
    private readonly StudioApplication _studio = new();
    private HttpClient _client = null!;
    private MediaFile _file = null!;

    public async Task InitializeAsync()
    {
        _client = _studio.CreatePlainClient();
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        _file = await Store.AddAsync(owner, s_content, "image/svg+xml", "Lin \"雪\"\r\nX: y.svg", 1, 1);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Get_SignedAddress_GivesTheFileTaggedAndConfined()
    {
        using var answer = await GetAsync(Links.Sign(_file.Id));

        Assert.Equal(s_content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{_file.Sha256}\"", answer.Headers.ETag?.Tag);
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Get_Range_GivesThatPart()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.Sign(_file.Id));
        request.Headers.Range = new RangeHeaderValue(10, 19);
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(s_content[10..20], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_KnownTag_IsNotModified()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.Sign(_file.Id));
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{_file.Sha256}\""));
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AlteredSignature_IsForbidden()
    {
        using var answer = await GetAsync(Links.Sign(_file.Id).Replace("expires=", "expires=1", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(-5, "", "Gone", "expired")]
    [InlineData(60, "0", "Forbidden", "signature")]
    public async Task Get_AddressThatDoesNotOpen_SaysWhyAsTheApiDoes(int life, string more, string code, string says)
    {
        using var answer = await GetAsync(Links.Sign(_file.Id, TimeSpan.FromSeconds(life)) + more);
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(says, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ExpiredAddress_IsGone()
    {
        using var answer = await GetAsync(Links.Sign(_file.Id, TimeSpan.FromSeconds(-5)));
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Theory]
    [InlineData("..%2f..%2fstudio.db")]
    [InlineData("%2e%2e")]
    [InlineData("..%5c..%5cpepper")]
    [InlineData("%252e%252e%252fpepper")]
    [InlineData("media_0000000000000000000000")]
    public async Task Get_OtherPaths_FindNothing(string id)
    {
        using var answer = await GetAsync("/media/" + id);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_NoSession_FindsNothing()
    {
        using var answer = await GetAsync(MediaLinks.Own(_file.Id));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Delete_AnotherOwner_LeavesTheFile()
    {
        await Store.DeleteAsync(Guid.NewGuid(), [_file.Id]);
        Assert.True(File.Exists(Store.PathOf(_file.Id)));
    }

    private MediaStore Store => _studio.Services.GetRequiredService<MediaStore>();

    private MediaLinks Links => _studio.Services.GetRequiredService<MediaLinks>();

    private Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
}
