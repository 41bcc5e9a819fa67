using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>Every way to write an inner address that we know of (threat 3).</summary>
public sealed class HostTableTests
{
    public static TheoryData<string> Written { get; } = [.. new[]
    {
        // dotted, short, decimal, octal, hex, mixed
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "0x7f.0.0.0x1", "017700000001", "127.0.0.1.", "0000177.0.0.1",
        "0", "0.0.0.0", "10.1.2.3", "0xa.1.2.3", "167772161", "172.16.0.1", "172.31.255.254", "192.168.1.1", "192.168.257", "3232235777", "0xc0a80101",
        "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518", "100.64.0.1", "192.0.0.192", "192.0.2.5", "198.18.0.1", "198.51.100.1",
        "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
        // other digits and dots
        "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "①⑥⑨.②⑤④.①⑥⑨.②⑤④", "%31%32%37.0.0.1",
        // names of this machine
        "localhost", "LOCALHOST", "localhost.", "a.localhost", "ⓛocalhost",
        // IPv6
        "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:169.254.169.254]", "[::127.0.0.1]", "[fe80::1]", "[fe80::1%25eth0]",
        "[fe80::1%251]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[2001:db8::1]", "[fec0::1]",
    }];

    public static TheoryData<string> Answers { get; } =
        ["127.0.0.1", "10.0.0.7", "172.20.1.1", "192.168.0.10", "169.254.169.254", "100.100.100.200", "0.0.0.0", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.7", "64:ff9b::a00:7", "2002:a00:7::1"];

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Check_InnerHost_IsRefusedWithoutAQuestion(string host)
    {
        var names = new Names(["127.0.0.1"]);
        var guard = Guards.Make(names);
        Assert.Contains(await guard.GetAsync($"https://{host}/x.png"), new[] { "BlockedUrl", "ValidationFailed" });
        Assert.Contains(await guard.GetAsync($"http://{host}/x.png", OutgoingRule.PictureOverHttp), new[] { "BlockedUrl", "ValidationFailed" });
        Assert.Equal(0, names.Questions);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Get_NameOfAnInnerAddress_IsBlocked(string address)
    {
        Assert.Equal("BlockedUrl", await Guards.Make(new Names([address])).GetAsync("https://10-0-0-7.rebind.example/x.png"));
        Assert.Equal("BlockedUrl", await Guards.Make(new Names(["93.184.215.14", address])).GetAsync("https://two.example/x.png"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.png")]
    [InlineData("/etc/passwd")]
    [InlineData("//host/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/x")]
    [InlineData("gopher://example.com/x")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.com/x")]
    [InlineData("https://user:secret@example.com/x")]
    [InlineData("https://example.com@127.0.0.1/x")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    public void Check_NotAnHttpsUrl_ValidationFailed(string url)
    {
        var refusal = Assert.Throws<StudioException>(() => Guards.Make(new Names()).Check(url, OutgoingRule.Picture, Guards.Field));
        Assert.Equal((ErrorCode.ValidationFailed, Guards.Field), (refusal.Code, refusal.Param));
    }

    [Theory]
    [InlineData("https://example.com:22/")]
    [InlineData("https://example.com:6379/")]
    [InlineData("https://example.com:8443/")]
    [InlineData("https://8.8.8.8:25/")]
    public void Check_OtherPort_Blocked(string url) =>
        Assert.Equal(ErrorCode.BlockedUrl, Assert.Throws<StudioException>(() => Guards.Make(new Names()).Check(url, OutgoingRule.Picture, Guards.Field)).Code);

    [Fact]
    public void Check_LongestUrl_PassesAndOneMoreDoesNot()
    {
        var guard = Guards.Make(new Names());
        var longest = "https://example.com/".PadRight(OutgoingGuard.LongestUrl, 'x');
        Assert.Equal(longest, guard.Check(longest, OutgoingRule.Picture, Guards.Field).AbsoluteUri);
        Assert.Throws<StudioException>(() => guard.Check(longest + "x", OutgoingRule.Picture, Guards.Field));
    }

    [Fact]
    public void Check_PlainHttpWhereTheRuleSaysSo_Passes() =>
        Assert.Equal(80, Guards.Make(new Names()).Check("http://example.com/x", OutgoingRule.PictureOverHttp, Guards.Field).Port);
}
