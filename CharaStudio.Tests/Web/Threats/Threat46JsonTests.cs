using System.Text;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>JSON that parsers disagree about or choke on; StrictJsonTests has the reader's own cases.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat46JsonTests(ApiStudio studio)
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "depth 33", $$"""{"name":"x","look_sheet":{{string.Concat(Enumerable.Repeat("{\"a\":", 32))}}1{{new string('}', 32)}}}""" },
        { "a million digits", $$"""{"name":"x","seed":1{{new string('0', 500_000)}}}""" },
        { "the same key twice", """{"name":"x","name":"y"}""" },
        { "the same key, escaped", """{"name":"x","n\u0061me":"y"}""" },
        { "lone surrogate", """{"name":"\ud800"}""" },
        { "trailing text", """{"name":"x"}{"name":"y"}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_ThatCanBeReadTwoWays_400(string kind, string body) => Assert.Equal((kind, 400), (kind, (await studio.Owner.Post("/v1/characters", body)).Status));

    [Fact]
    public async Task Body_WithAByteOrderMark_IsRead() => Assert.Equal(201, (await studio.Owner.Post("/v1/characters", "\uFEFF{\"name\":\"x\"}")).Status);

    [Fact]
    public async Task Body_OfUtf16_IsNotRead() =>
        Assert.Equal(400, (await studio.Owner.SendBytes(HttpMethod.Post, "/v1/characters", Encoding.Unicode.GetBytes("{\"name\":\"x\"}"))).Status);
}
