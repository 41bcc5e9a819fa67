using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>A host that is open to us sends us on (threat 4).</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private readonly Peer _peer = new();
    private readonly Peer _trap = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _peer.DisposeAsync();
        await _trap.DisposeAsync();
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("//127.0.0.1:{0}/")]
    [InlineData("//127.1:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://inner.test:{0}/")]
    [InlineData("http://localhost/")]
    [InlineData("http://peer.test:6379/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://peer.test/")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("http://user:secret@peer.test:{0}/")]
    [InlineData("http://[")]
    public async Task Get_RedirectedToWhereNobodyMayGo_IsBlocked(string location)
    {
        _peer.Answer = Peer.Redirect(string.Format(System.Globalization.CultureInfo.InvariantCulture, location, _trap.Port));
        Assert.Equal("BlockedUrl", await GetAsync());
        Assert.Equal((1, 0), (_peer.Connections, _trap.Connections));
    }

    [Fact]
    public async Task Get_Loop_EndsAfterThreeRedirects()
    {
        _peer.Answer = Peer.Redirect("/again");
        Assert.Equal("ValidationFailed", await GetAsync());
        Assert.Equal(4, _peer.Connections);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Get_RelativeRedirect_IsFollowed(int status)
    {
        _peer.Answer = (path, stream, token) => (path == "/there" ? Peer.Say(200, new byte[7]) : Peer.Redirect("there", status))(path, stream, token);
        Assert.Equal("200 7", await GetAsync());
    }

    [Fact]
    public async Task Get_HttpsThatLeadsToHttp_IsBlocked()
    {
        using var certificate = Guards.Certificate("peer.test");
        await using var secure = new Peer(certificate) { Answer = Peer.Redirect($"http://peer.test:{_peer.Port}/") };
        var guard = Guards.Make(new Names(["127.0.0.1"]), "peer.test", certificate);
        Assert.Equal("BlockedUrl", await guard.GetAsync($"https://peer.test:{secure.Port}/"));
        Assert.Equal((1, 0), (secure.Connections, _peer.Connections));
    }

    [Fact]
    public async Task Post_Redirect_IsAnAnswerAndNotFollowed()
    {
        _peer.Answer = Peer.Redirect($"http://peer.test:{_trap.Port}/");
        var answer = await Guard().PostAsync(Url(), "{}"u8.ToArray(), new Dictionary<string, string>(), Guards.Delivery, CancellationToken.None);
        Assert.Equal((302, 0), (answer.Status, _trap.Connections));
    }

    private Task<string> GetAsync() => Guard().GetAsync(Url().AbsoluteUri);

    private Uri Url() => new($"http://peer.test:{_peer.Port}/");

    // Both names stand on this machine; only one of them was opened, on the one port.
    private OutgoingGuard Guard() => Guards.Make(new Names(["127.0.0.1"]), $"peer.test:{_peer.Port}");
}
