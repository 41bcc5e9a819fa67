using System.Text;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Http;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{\"a\":1,\n \"b\":}", 2, 6)]
    [InlineData("{\"a\":1,\n\"é\":2, \"a\":3}", 2, 8)]
    [InlineData("{\"a\":1e999}", 1, 6)]
    [InlineData("{\"a\":NaN}", 1, 6)]
    [InlineData("{\"a\":\"\\ud800\"}", 1, 6)]
    [InlineData("{\"\\ud800\":1}", 1, 2)]
    [InlineData("{\"a\":\"\\u0000\"}", 1, 6)]
    [InlineData("{\"a\":1,}", 1, 8)]
    [InlineData("{/* no */}", 1, 2)]
    [InlineData("", 1, 1)]
    [InlineData("{} {}", 1, 4)]
    public void Check_BadJson_SaysWhere(string json, int line, int column)
    {
        var error = Assert.Throws<StudioException>(() => StrictJson.Check(Encoding.UTF8.GetBytes(json)));
        Assert.Equal((ErrorCode.BadRequest, line, column), (error.Code, error.Details!["line"], error.Details["column"]));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Check_Depth_IsAtMost32(int depth, bool allowed)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        Assert.Equal(allowed, Record.Exception(() => StrictJson.Check(json)) is null);
    }

    [Fact]
    public void Check_AMillionDigits_IsRefused()
    {
        var json = Encoding.UTF8.GetBytes(new string('7', 1_000_000));
        Assert.Throws<StudioException>(() => StrictJson.Check(json));
    }

    [Fact]
    public void Check_InvalidUtf8_IsRefused() => Assert.Throws<StudioException>(() => StrictJson.Check([(byte)'"', 0xC3, (byte)'"']));

    [Fact]
    public void Check_GoodJson_Passes() =>
        StrictJson.Check("{\"a\":[1,-2.5e3,\"\\ud83d\\ude00\"],\"b\":{\"a\":null}}"u8);
}
