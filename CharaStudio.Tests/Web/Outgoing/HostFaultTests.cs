using System.Text;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>What hosts do wrong (fault F11): each has its answer, within the rule's time and bytes.</summary>
public sealed class HostFaultTests : IAsyncLifetime
{
    private readonly Peer _peer = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    [Theory]
    [InlineData(400, "ValidationFailed", 1)]
    [InlineData(401, "ValidationFailed", 1)]
    [InlineData(404, "ValidationFailed", 1)]
    [InlineData(500, "UpstreamFailed", 2)]
    [InlineData(503, "UpstreamFailed", 2)]
    public async Task Get_StatusOfTheHost_HasItsCodeAndTries(int status, string code, int tries)
    {
        _peer.Answer = Peer.Say(status, []);
        Assert.Equal((code, tries), (await GetAsync(), _peer.Connections));
    }

    [Fact]
    public async Task Get_FaultThatPasses_SucceedsAtTheSecondTry()
    {
        _peer.Answer = (path, stream, token) => Peer.Say(_peer.Connections == 1 ? 500 : 200, new byte[3])(path, stream, token);
        Assert.Equal("200 3", await GetAsync());
    }

    [Fact]
    public async Task Get_UnknownName_UpstreamFailed() => Assert.Equal("UpstreamFailed", await Guards.Make(new Names()).GetAsync("https://nowhere.test/"));

    [Fact]
    public async Task Get_NameWithoutAddresses_UpstreamFailed() => Assert.Equal("UpstreamFailed", await Guards.Make(new Names([[]])).GetAsync("https://nowhere.test/"));

    [Fact]
    public async Task Get_CertificateOfNobodyKnown_UpstreamFailed()
    {
        using var certificate = Guards.Certificate("peer.test");
        await using var secure = new Peer(certificate);
        Assert.Equal("UpstreamFailed", await Local().GetAsync($"https://peer.test:{secure.Port}/"));
        Assert.Empty(secure.Asked);
    }

    [Theory]
    [InlineData("peer.test", "200 5")]
    [InlineData("other.test", "UpstreamFailed")]
    public async Task Get_CertificateOfAnOwnAuthority_MustNameTheHost(string host, string said)
    {
        using var certificate = Guards.Certificate("peer.test");
        await using var secure = new Peer(certificate);
        var guard = Guards.Make(new Names(["127.0.0.1"]), "peer.test,other.test", certificate);
        Assert.Equal(said, await guard.GetAsync($"https://{host}:{secure.Port}/"));
    }

    [Fact]
    public async Task Get_EndlessBody_IsCutAtTheCap()
    {
        _peer.Answer = Peer.Endless(64 << 10, TimeSpan.Zero);
        Assert.Equal("ValidationFailed", await GetAsync());
    }

    [Fact]
    public async Task Get_BodyOfExactlyTheCap_Passes()
    {
        _peer.Answer = Peer.Say(200, new byte[1 << 20]);
        Assert.Equal($"200 {1 << 20}", await GetAsync());
    }

    [Fact]
    public async Task Get_Drip_IsCutByTheTotalTime()
    {
        _peer.Answer = Peer.Endless(1, TimeSpan.FromMilliseconds(20));
        Assert.Equal("UpstreamFailed", await Local().GetAsync(Url, Guards.Small with { Total = TimeSpan.FromMilliseconds(400) }));
    }

    [Fact]
    public async Task Get_Zipped_IsNotUnpacked()
    {
        _peer.Answer = Peer.Say(200, [0x1F, 0x8B, 8, 0, 1, 2, 3], "Content-Encoding: gzip");
        Assert.Equal("200 7", await GetAsync());
    }

    [Fact]
    public async Task Get_SendsNothingOfOurs()
    {
        await GetAsync();
        var lines = _peer.Asked.Single().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], lines);
    }

    [Fact]
    public async Task Failures_OfAllKinds_ReadTheSame()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var closed = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        closed.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0)); // Kept for us, and nobody listens on it.
        await using var deaf = new Peer { Answer = (_, _, token) => Task.Delay(Timeout.Infinite, token) };
        var rule = Guards.Small with { Total = TimeSpan.FromMilliseconds(400) };
        foreach (var port in new[] { deaf.Port, ((System.Net.IPEndPoint)closed.LocalEndPoint!).Port })
        {
            var refusal = await Assert.ThrowsAsync<StudioException>(
                () => Local().GetAsync(new Uri($"http://peer.test:{port}/"), rule, Guards.Field, CancellationToken.None));
            words.Add($"{refusal.Code} {refusal.Message}");
        }

        Assert.Single(words);
    }

    [Fact]
    public async Task Get_CallerGivesUp_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        _peer.Answer = async (_, _, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Local().GetAsync(new Uri(Url), Guards.Small, Guards.Field, stop.Token));
    }

    [Fact]
    public async Task Post_LongReply_IsCut()
    {
        _peer.Answer = Peer.Say(200, Encoding.ASCII.GetBytes(new string('x', 1 << 20)), "Retry-After: 7");
        var answer = await Local().PostAsync(new Uri(Url), "{}"u8.ToArray(), new Dictionary<string, string> { ["webhook-id"] = "m1" }, Guards.Delivery, default);
        Assert.Equal((200, 64 << 10, TimeSpan.FromSeconds(7)), (answer.Status, answer.Body.Length, answer.RetryAfter));
        Assert.Contains("webhook-id: m1", _peer.Asked.Single(), StringComparison.Ordinal);
    }

    private string Url => $"http://peer.test:{_peer.Port}/";

    private Task<string> GetAsync() => Local().GetAsync(Url);

    private static OutgoingGuard Local() => Guards.Make(new Names(["127.0.0.1"]), "peer.test");
}
