using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Tests.Engine.Puppet.Shape;

public sealed class DistanceFieldTests
{
    [Fact]
    public void To_TwoCells_IsTheDistanceToTheNearer()
    {
        var wanted = new bool[9 * 7];
        wanted[(2 * 9) + 1] = wanted[(5 * 9) + 7] = true;
        var far = DistanceField.To(wanted, 9, 7);
        for (var i = 0; i < far.Length; i++)
        {
            var (y, x) = Math.DivRem(i, 9);
            Assert.Equal(Math.Min(Math.Sqrt(((x - 1) * (x - 1)) + ((y - 2) * (y - 2))), Math.Sqrt(((x - 7) * (x - 7)) + ((y - 5) * (y - 5)))), far[i], 1e-9);
        }
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public void Closed_GapOfSixCells_IsFilledByLargeRadiiOnly(double radius, bool filled)
    {
        bool[] bars = [.. Enumerable.Range(0, 40 * 30).Select(i => i % 40 is > 5 and < 15 or > 20 and < 34 && i / 40 is > 3 and < 26)];
        Assert.Equal(filled, DistanceField.Closed(bars, 40, 30, radius)[(15 * 40) + 17]);
    }
}
