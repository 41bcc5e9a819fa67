using CharaStudio.Engine.Consistency;
using CharaStudio.Tests.Engine.Puppet;

namespace CharaStudio.Tests.Engine.Consistency;

public sealed class MaskedColoursTests
{
    private static readonly byte[] s_all = [.. Enumerable.Repeat((byte)255, 64)];

    [Fact]
    public void Distance_SameColours_IsZero() => Assert.Equal(0, Of(200, 30, 30).Distance(Of(200, 30, 30)), 9);

    [Fact]
    public void Distance_OppositeColours_IsOne() => Assert.Equal(1, Of(255, 255, 255).Distance(Of(0, 0, 0)), 3);

    [Fact]
    public void Distance_GrowsWithTheDifference() =>
        Assert.True(Of(200, 30, 30).Distance(Of(190, 35, 32)) < Of(200, 30, 30).Distance(Of(30, 200, 30)));

    [Fact]
    public void Of_EmptyMask_IsNull() => Assert.Null(MaskedColours.Of(HandMade.Flat(8, 8, 1, 2, 3), new byte[64]));

    [Fact]
    public void Of_OutsideTheMask_DoesNotCount()
    {
        byte[] mask = [.. s_all[..32], .. new byte[32]], picture = [.. HandMade.Flat(8, 4, 9, 9, 200), .. HandMade.Flat(8, 4, 200, 9, 9)];

        Assert.Equal(0, MaskedColours.Of(picture, mask)!.Distance(Of(9, 9, 200)), 9);
    }

    private static MaskedColours Of(byte r, byte g, byte b) => MaskedColours.Of(HandMade.Flat(8, 8, r, g, b), s_all)!;
}
