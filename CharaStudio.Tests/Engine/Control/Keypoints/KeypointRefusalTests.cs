using System.Buffers.Binary;
using System.Text;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Keypoints;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Keypoints;

public sealed class KeypointRefusalTests
{
    private static readonly Keypoint s_point = new(0.5, 0.1);

    [Theory]
    [InlineData(0, "1 to 133")]
    [InlineData(134, "1 to 133")]
    [InlineData(20, "mediapipe-33")]
    public void Read_ANumberOfPointsThatFitsNothing_SaysWhatFits(int count, string told) =>
        Assert.Contains(told, Refused([.. Enumerable.Repeat(s_point, count)]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-4.1)]
    [InlineData(5.1)]
    public void Read_ACoordinateOutOfRange_SaysWhichAndWhatIsPossible(double x)
    {
        var error = Refused([s_point, s_point with { X = x }]);

        Assert.Equal("keypoints[1].x", error.Field);
        Assert.Contains("-4 to 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AVisibilityAboveOne_IsRefused() => Assert.Equal("keypoints[0].visibility", Refused([s_point with { Visibility = 2 }]).Field);

    [Fact]
    public void Read_AllHidden_IsRefused() =>
        Assert.Contains("hidden", Refused([s_point with { Visibility = 0 }]).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnUnknownName_SaysWhichAreKnown() =>
        Assert.Contains("leftelbow", Refused([s_point with { Name = "tail" }]).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnUnknownLayout_SaysWhichThereAre() =>
        Assert.Contains("coco-17", Assert.Throws<ControlException>(() => KeypointLayouts.Read([s_point], "kinect")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_MorePointsThanTheLayoutHas_IsRefused() =>
        Assert.Contains("coco-17 has 17", Assert.Throws<ControlException>(() => KeypointLayouts.Read([.. Enumerable.Repeat(s_point, 18)], "coco-17")).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_Json_IsRead()
    {
        var points = KeypointText.Read(Convert.ToBase64String(Encoding.UTF8.GetBytes("""[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25,"z":0.1,"visibility":0.5,"name":"neck"}]""")));

        Assert.Equal([new Keypoint(0.5, 0.1), new Keypoint(0.5, 0.25, 0.1) { Visibility = 0.5, Name = "neck" }], points);
    }

    [Fact]
    public void Text_Triples_AreRead()
    {
        var bytes = new byte[24];
        foreach (var (value, i) in new[] { 0.5f, 0.25f, 1, 0.75f, 0.5f, 0.5f }.Select((v, i) => (v, i)))
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), value);
        }

        Assert.Equal([new Keypoint(0.5, 0.25), new Keypoint(0.75, 0.5) { Visibility = 0.5 }], KeypointText.Read(Convert.ToBase64String(bytes)));
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("W3sieCI6MX1d")] // [{"x":1}]
    public void Text_AnythingElse_IsRefused(string text) => Assert.Equal("keypoints", Assert.Throws<ControlException>(() => KeypointText.Read(text)).Field);

    private static ControlException Refused(IReadOnlyList<Keypoint> points) => Assert.Throws<ControlException>(() => KeypointLayouts.Read(points));
}
