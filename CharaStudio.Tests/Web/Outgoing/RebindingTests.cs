using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>A name that means another address at the second question (threat 5).</summary>
public sealed class RebindingTests
{
    [Fact]
    public async Task Get_NameThatTurnsInnerAfterTheCheck_NobodyIsReached()
    {
        await using var inner = new Peer();
        var names = new Names(["198.51.100.7"], ["127.0.0.1"]);
        var guard = Guards.Make(names, $"198.51.100.0/24:{inner.Port}");
        var url = await guard.CheckAsync($"http://rebind.test:{inner.Port}/", Guards.Small, Guards.Field, CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => guard.GetAsync(url, Guards.Small, Guards.Field, CancellationToken.None));
        Assert.Equal((ErrorCode.BlockedUrl, 2, 0), (refusal.Code, names.Questions, inner.Connections));
    }

    [Fact]
    public async Task Post_NameThatTurnsInnerAfterRegistration_NobodyIsReached()
    {
        await using var inner = new Peer();
        var guard = Guards.Make(new Names(["198.51.100.7"], ["127.0.0.1"]), $"198.51.100.0/24:{inner.Port}");
        var url = await guard.CheckAsync($"http://rebind.test:{inner.Port}/", Guards.Delivery, "url", CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<StudioException>(
            () => guard.PostAsync(url, "{}"u8.ToArray(), new Dictionary<string, string>(), Guards.Delivery, CancellationToken.None));
        Assert.Equal((ErrorCode.BlockedUrl, 0), (refusal.Code, inner.Connections));
    }

    [Fact]
    public async Task Get_AsksForTheNameOnceAndConnectsToThatAddress()
    {
        await using var first = new Peer();
        await using var second = new Peer(address: "127.0.0.2", port: first.Port);
        var names = new Names(["127.0.0.1"], ["127.0.0.2"]);
        Assert.Equal("200 5", await Guards.Make(names, "peer.test").GetAsync($"http://peer.test:{first.Port}/"));
        Assert.Equal((1, 1, 0), (names.Questions, first.Connections, second.Connections));
    }

    [Fact]
    public async Task Get_SecondHop_IsAskedAndJudgedAnew()
    {
        await using var peer = new Peer { Answer = Peer.Redirect("/again") };
        var guard = Guards.Make(new Names(["127.0.0.1"], ["127.0.0.2"]), $"127.0.0.1:{peer.Port}");
        Assert.Equal("BlockedUrl", await guard.GetAsync($"http://peer.test:{peer.Port}/"));
        Assert.Equal(1, peer.Connections);
    }
}
