using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Http;

public sealed class PublicIdTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "char_0000000000000000000000")]
    [InlineData("00000000-0000-0000-0000-00000000003e", "char_0000000000000000000010")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "char_7n42DGM5Tflk9n8mt7Fhc7")]
    public void Format_KnownValue_IsBigEndianBase62(string uuid, string spelled) =>
        Assert.Equal(spelled, PublicId.Format("char", Guid.Parse(uuid)));

    [Fact]
    public void TryParse_BothSpellings_NameTheSameValue()
    {
        for (var i = 0; i < 200; i++)
        {
            var value = PublicId.New();
            Assert.True(PublicId.TryParse("char", PublicId.Format("char", value), out var fromDigits));
            Assert.True(PublicId.TryParse("char", value.ToString("D"), out var fromUuid));
            Assert.Equal((value, value), (fromDigits, fromUuid));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("char_")]
    [InlineData("char_zzzzzzzzzzzzzzzzzzzzzz")] // more than 128 bits
    [InlineData("wrld_0000000000000000000000")]
    [InlineData("char_000000000000000000000-")]
    [InlineData("char_00000000000000000000000")]
    [InlineData("char_０000000000000000000000")]
    [InlineData("../../../../../../../../../etc/passw")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(PublicId.TryParse("char", text, out _));
}
