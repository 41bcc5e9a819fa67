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
}
