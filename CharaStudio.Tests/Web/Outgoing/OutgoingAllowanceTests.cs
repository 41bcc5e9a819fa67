using System.Net;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

public sealed class OutgoingAllowanceTests
{
    [Theory]
    [InlineData("192.168.0.0/16", "http://192.168.3.4:8080/")]
    [InlineData("127.0.0.1:9000", "http://127.0.0.1:9000/")]
    [InlineData("127.0.0.1:9000", "http://2130706433:9000/")]
    [InlineData("nas.home", "https://NAS.home./x")]
    [InlineData("a.test, nas.home:8443", "https://nas.home:8443/")]
    [InlineData("fd00::/8", "http://[fd00::7]:81/")]
    [InlineData("[fd00::/8]:8443", "https://[fd00::7]:8443/")]
    [InlineData("[::1]:9000", "http://[::1]:9000/")]
    public void Lists_WhatTheOperatorNamed_True(string setting, string url) => Assert.True(new OutgoingAllowance(setting).Lists(new Uri(url)));

    [Theory]
    [InlineData(null, "http://127.0.0.1/")]
    [InlineData("192.168.0.0/16", "http://192.169.0.1/")]
    [InlineData("127.0.0.1:9000", "http://127.0.0.1:9001/")]
    [InlineData("nas.home", "https://evil.nas.home/")]
    [InlineData("nas.home", "https://nas.home.evil.test/")]
    [InlineData("[fd00::/8]:8443", "https://[fd00::7]/")]
    [InlineData("127.0.0.1", "http://[::ffff:127.0.0.1]/")]
    public void Lists_AnythingElse_False(string? setting, string url) => Assert.False(new OutgoingAllowance(setting).Lists(new Uri(url)));

    [Fact]
    public void Lists_NameStandingInARange_True() =>
        Assert.True(new OutgoingAllowance("10.0.0.0/8").Lists(new Uri("https://nas.home/"), IPAddress.Parse("10.1.2.3")));

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("http://nas.home")]
    [InlineData("*")]
    public void New_MeaninglessEntry_SaysWhatIsAllowed(string setting) =>
        Assert.Contains("192.168.0.0/16", Assert.Throws<FormatException>(() => new OutgoingAllowance(setting)).Message, StringComparison.Ordinal);
}
