using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Tests.Engine.Puppet.Plates;

public sealed class RimBridgesTests
{
    private const int Side = 160;
    private static readonly (double R, double G, double B) s_sand = (210, 200, 175);
    private static readonly (double R, double G, double B) s_grass = (150, 175, 130);

    [Fact]
    public void Of_EdgesThatTurnAwayFromEachOther_JoinsThemByABendWithinTheHole()
    {
        var level = Level();

        var curve = Assert.Single(RimBridges.Of(level, Bend(s_sand, s_grass), vanishing: null));

        Assert.All(curve.Points[3..^3], at => Assert.True(RimLine.InHole(level, at), $"{at.X}, {at.Y} lies outside."));
        Assert.InRange((curve.Points[1] - new Vec(119, 45)).Length, 0, 1);
        Assert.InRange((curve.Points[^2] - new Vec(60, 95)).Length, 0, 1);
    }

    [Fact]
    public void Of_EdgesOfOtherColours_AreNotJoined() =>
        Assert.Empty(RimBridges.Of(Level(), Bend(s_grass, s_sand), vanishing: null));

    // One runs up to the right, the other up to the left, so that their ways never meet.
    private static RimLine[] Bend((double R, double G, double B) left, (double R, double G, double B) right)
    {
        Vec up = new Vec(0.79, -0.61).Normalized, back = new Vec(-0.94, -0.35).Normalized;
        return
        [
            new RimLine(new Vec(60, 95), up, new Vec(-up.Y, up.X), s_sand, s_grass, 30),
            new RimLine(new Vec(119, 45), back, new Vec(-back.Y, back.X), right, left, 30),
        ];
    }

    private static PlateLevel Level()
    {
        var hole = new bool[Side * Side];
        for (var i = 0; i < hole.Length; i++)
        {
            hole[i] = i % Side is >= 60 and < 120 && i / Side is >= 40 and < 100;
        }

        return new PlateLevel(new byte[4 * hole.Length], hole, Side, Side);
    }
}
