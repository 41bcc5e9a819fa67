using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Tests.Engine.Puppet.Shape;

public sealed class RegionOutlineTests
{
    private static readonly bool[] s_ring = [.. "######...##...######".Select(cell => cell == '#')];

    [Fact]
    public void Of_Ring_HasAnOuterAndAnInnerLoopThatRunOppositeWays()
    {
        var loops = RegionOutline.Of(s_ring, 5, 4);
        Assert.Equal(2, loops.Count);
        Assert.Equal([-6, 20], loops.Select(Area).Order());
    }

    [Fact]
    public void Of_CellsThatTouchByACorner_AreApart()
    {
        Assert.Equal(2, RegionOutline.Of([true, false, false, true], 2, 2).Count);
    }

    [Fact]
    public void Of_Ring_NamesTheCellBeyondEachEdge()
    {
        var inner = RegionOutline.Of(s_ring, 5, 4).Single(loop => Area(loop) < 0);
        Assert.All(inner.Outer, cell => Assert.False(s_ring[cell]));
    }

    private static double Area(RegionOutline loop)
    {
        var twice = 0.0;
        for (var i = 0; i < loop.Corners.Count; i++)
        {
            twice += Vec.Cross(loop.Corners[i], loop.Corners[(i + 1) % loop.Corners.Count]);
        }

        return twice / 2;
    }
}
