using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Tests.Engine.Perception.Regions;

public sealed class DetectionTests
{
    [Fact]
    public void Decode_OneSureGuess_IsMeasuredFromItsAnchor()
    {
        float[] numbers = [0, 0, 0, 0, 0, 0, 10, -20, 50, 100, 5, 15];
        var found = Detection.Decode(numbers, [-2, 3], [new Vec(0.1, 0.1), new Vec(0.5, 0.5)], 100, 0.5);

        var one = Assert.Single(found);
        Assert.Equal(1 / (1 + Math.Exp(-3)), one.Score, 12);
        Assert.Equal((0.35, -0.2), (Math.Round(one.Box.X, 9), Math.Round(one.Box.Y, 9)));
        Assert.Equal((0.5, 1.0), (one.Box.Width, one.Box.Height));
        Assert.InRange((Assert.Single(one.Points) - new Vec(0.55, 0.65)).Length, 0, 1e-9);
    }

    [Fact]
    public void Merge_OverlappingGuesses_AreAveragedByScore()
    {
        Detection[] guesses = [At(0, 0.6), At(0.1, 0.9), At(5, 0.7)];

        var merged = Suppression.Merge(guesses, 0.3);

        Assert.Equal([0.9, 0.7], merged.Select(one => one.Score));
        Assert.Equal(0.06, merged[0].Box.X, 9);
        Assert.Equal(0.06, merged[0].Points[0].X, 9);
    }

    [Fact]
    public void Overlap_HalfCovered_IsAThird() => Assert.Equal(1.0 / 3, Suppression.Overlap(new Box(0, 0, 2, 1), new Box(1, 0, 2, 1)), 12);

    private static Detection At(double x, double score) => new(score, new Box(x, 0, 1, 1), [new Vec(x, 0)]);
}
