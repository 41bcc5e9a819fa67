using System.Net;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Media;

/// <summary>Threats 36 and 37: what a signed address does not say, it does not open.</summary>
public sealed class MediaLinksTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private HttpClient _client = null!;
    private Guid _owner;
    private MediaFile _file = null!;

    public MediaLinksTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync()
    {
        _client = _studio.CreatePlainClient();
        _owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        _file = await Store.AddAsync(_owner, new byte[] { 1, 2, 3 }, "image/png", "a.png", 1, 1);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
    }

    private MediaStore Store => _studio.Services.GetRequiredService<MediaStore>();

    private MediaLinks Links => _studio.Services.GetRequiredService<MediaLinks>();

    private async Task<HttpStatusCode> Status(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    [Fact]
    public async Task EveryAlteredCharacter_IsRefused()
    {
        var address = Links.Sign(_file.Id);
        var open = new List<string>();
        for (var i = address.IndexOf("/media/", StringComparison.Ordinal) + 7; i < address.Length; i++)
        {
            var altered = address[..i] + (address[i] == 'A' ? 'B' : address[i] == '1' ? '2' : char.IsDigit(address[i]) ? '1' : 'A') + address[(i + 1)..];
            if (await Status(altered) is HttpStatusCode.OK)
            {
                open.Add(altered);
            }
        }

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("&x=1")]
    [InlineData("&variant=download")]
    [InlineData("&variant=")]
    [InlineData("&expires=99999999999")]
    public async Task AddedParameters_AreRefused(string more) => Assert.Equal(HttpStatusCode.Forbidden, await Status(Links.Sign(_file.Id) + more));

    [Fact]
    public async Task AnotherFilesSignature_IsRefused()
    {
        var other = await Store.AddAsync(_owner, new byte[] { 4 }, "image/png", "b.png", 1, 1);
        var address = Links.Sign(_file.Id).Replace(MediaLinks.Spell(_file.Id), MediaLinks.Spell(other.Id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(address));
    }

    [Fact]
    public async Task Head_IsSignedLikeGet() => Assert.Equal(HttpStatusCode.OK, await Status(Links.Sign(_file.Id), HttpMethod.Head));

    [Fact]
    public async Task Life_HoldsToTheSecond()
    {
        _clock.Stand();
        var address = Links.Sign(_file.Id, TimeSpan.FromMinutes(10));
        _clock.Move(TimeSpan.FromSeconds(595));
        Assert.Equal(HttpStatusCode.OK, await Status(address));
        _clock.Move(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.Gone, await Status(address));
    }

    [Fact]
    public async Task StandardLife_IsSevenDays()
    {
        _clock.Stand();
        var address = Links.Sign(_file.Id);
        _clock.Move(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await Status(address));
        _clock.Move(TimeSpan.FromSeconds(7));
        Assert.Equal(HttpStatusCode.Gone, await Status(address));
    }

    [Fact]
    public async Task Download_IsAVariantOfItsOwn()
    {
        using var answer = await _client.GetAsync(new Uri(Links.Sign(_file.Id, variant: MediaVariant.Download), UriKind.RelativeOrAbsolute));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Rotation_Once_KeepsOldAddresses_Twice_EndsThem()
    {
        var address = Links.Sign(_file.Id);
        var keys = _studio.Services.GetRequiredService<LinkKeys>();
        keys.Rotate();
        Assert.Equal(HttpStatusCode.OK, await Status(address));
        Assert.Equal(HttpStatusCode.OK, await Status(Links.Sign(_file.Id)));
        keys.Rotate();
        Assert.Equal(HttpStatusCode.Forbidden, await Status(address));
    }

    [Fact]
    public async Task DeletedFile_IsAbsentAtOnce()
    {
        var address = Links.Sign(_file.Id);
        await Store.DeleteAsync(_owner, [_file.Id]);
        Assert.Equal(HttpStatusCode.NotFound, await Status(address));
    }

    [Fact]
    [Trait("Row", "240")]
    public async Task UrlTtl_DecidesTheLifeOfAJobsAddresses()
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var answer = await api.Post("/v1/generate/comic", """{"panels":[{"description":"a hill"}],"url_ttl":120}""");
        Assert.Equal(200, answer.Status);
        _clock.Stand();
        var address = answer["images"][0].GetProperty("url").GetString()!;
        Assert.Equal(HttpStatusCode.OK, await Status(address));
        _clock.Move(TimeSpan.FromSeconds(130));
        Assert.Equal(HttpStatusCode.Gone, await Status(address));
    }

    [Theory]
    [InlineData(59)]
    [InlineData(2_592_001)]
    [InlineData(-1)]
    public async Task UrlTtl_OutOfBounds_Is422(int seconds)
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        Assert.Equal(422, (await api.Post("/v1/generate/comic", $$"""{"panels":[{"description":"a hill"}],"url_ttl":{{seconds}}}""")).Status);
    }
}
