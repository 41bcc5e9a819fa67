using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

public sealed class GrainFillTests
{
    private const int Side = 40;

    [Fact]
    public void Carry_StripesAboveAndBelow_RunOnThroughTheHole()
    {
        var rgba = Cloth((x, _) => x / 8 % 2 == 0 ? 200 : 40);
        Assert.All(Filled(rgba), carried => Assert.True(carried));
        for (var x = 0; x < Side; x++)
        {
            if (x % 8 is > 1 and < 6)
            {
                Assert.Equal(x / 8 % 2 == 0 ? 200 : 40, rgba[4 * ((20 * Side) + x)]);
            }
        }
    }

    [Fact]
    public void Carry_OtherClothBelow_EachGoesHalfTheWay()
    {
        var rgba = Cloth((_, y) => y < 20 ? 220 : 30);
        Filled(rgba);
        Assert.Equal(220, rgba[4 * ((14 * Side) + 20)]);
        Assert.Equal(30, rgba[4 * ((26 * Side) + 20)]);
    }

    [Fact]
    public void Carry_LineAcrossTheRim_IsNotCarriedOn()
    {
        var rgba = Cloth((_, y) => y is 9 or 30 ? 0 : 150);
        Filled(rgba, i => i / Side is 9 or 30);
        Assert.Equal(150, rgba[4 * ((20 * Side) + 20)]);
    }

    [Fact]
    public void Carry_TrousersBelowAndASleeveAbove_DoNotReachUpToTheSleeve()
    {
        var rgba = Cloth((_, y) => y < 20 ? 220 : 30);
        Assert.All(Filled(rgba, above: GrainFill.Pixel.Lent), carried => Assert.False(carried));
    }

    [Fact]
    public void Carry_CoatBelowAndItsSleeveAbove_CoatGoesUpToTheSleeve()
    {
        var rgba = Cloth((_, _) => 120);
        Assert.All(Filled(rgba, above: GrainFill.Pixel.Lent), carried => Assert.True(carried));
        Assert.Equal(120, rgba[4 * ((12 * Side) + 20)]);
    }

    // Twenty rows in the middle are a hole.
    private static IEnumerable<bool> Filled(byte[] rgba, Func<int, bool>? line = null, GrainFill.Pixel above = GrainFill.Pixel.Seen)
    {
        GrainFill.Pixel[] state = [.. Enumerable.Range(0, Side * Side).Select(i => i / Side is >= 10 and < 30 ? GrainFill.Pixel.Hole : i / Side < 10 ? above : GrainFill.Pixel.Seen)];
        var carried = new GrainFill(rgba, Side, Vec.Zero, state, _ => new Vec(0, 1), line ?? (_ => false)).Carry();
        return carried.Where((_, i) => state[i] == GrainFill.Pixel.Hole);
    }

    private static byte[] Cloth(Func<int, int, int> light)
    {
        var rgba = new byte[4 * Side * Side];
        for (var i = 0; i < Side * Side; i++)
        {
            rgba.AsSpan(4 * i, 3).Fill(i / Side is >= 10 and < 30 ? (byte)255 : (byte)light(i % Side, i / Side));
        }

        return rgba;
    }
}
