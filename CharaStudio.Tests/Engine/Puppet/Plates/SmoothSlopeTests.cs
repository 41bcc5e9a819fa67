using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Tests.Engine.Puppet.Plates;

public sealed class SmoothSlopeTests
{
    [Fact]
    public void Surrounds_ASlopeOfColours_IsTrue() => Assert.True(SmoothSlope.Surrounds(Level((x, y) => 40 + (x / 2) + (y / 3))));

    [Fact]
    public void Surrounds_AnEdgeBesideTheHole_IsFalse() => Assert.False(SmoothSlope.Surrounds(Level((x, y) => y < 60 ? 90 : 130)));

    [Fact]
    public void Surrounds_AGrainyWall_IsTrue() => Assert.True(SmoothSlope.Surrounds(Level((x, y) => 100 + (((x * 7) + (y * 13)) % 5))));

    [Fact]
    public void Surrounds_AChequeredWall_IsFalse() => Assert.False(SmoothSlope.Surrounds(Level((x, y) => ((x / 4) + (y / 4)) % 2 == 0 ? 90 : 110)));

    private static PlateLevel Level(Func<int, int, int> light)
    {
        const int Side = 120;
        var (rgb, hole) = (new byte[4 * Side * Side], new bool[Side * Side]);
        for (var i = 0; i < hole.Length; i++)
        {
            rgb.AsSpan(4 * i, 4).Fill((byte)light(i % Side, i / Side));
            hole[i] = i % Side is >= 40 and < 80 && i / Side is >= 40 and < 80;
        }

        return new PlateLevel(rgb, hole, Side, Side);
    }
}
