using CharaStudio.Engine.Control;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

/// <summary>Each weight of a request does what it says, more of it does more, and it does so again.</summary>
public sealed class StageWeightsTests
{
    private static readonly StageSettings s_plain = new(240, 180);

    [Fact]
    public void IdentityStrength_Less_IsFartherFromTheReference()
    {
        var own = Drawn(s_plain);

        double Away(double strength) => StageTests.Difference(own, Drawn(s_plain with { IdentityStrength = strength }));

        Assert.True(Away(0) > Away(0.5) + 0.05 && Away(0.5) > 0.05, $"{Away(0)} {Away(0.5)}");
    }

    [Fact]
    public void IdentityStrength_Less_LetsTheMoodTakeMore()
    {
        var dark = HandMade.Rest with { Mood = new MoodFrame(0, -1, 0) };

        double Middle(double strength) => Spot(StageTests.Drawn(StageTests.Set(s_plain with { IdentityStrength = strength }), dark));

        Assert.True(Middle(1) > Middle(0) + 10);
    }

    [Fact]
    public void PerceptualWeight_More_RaisesLocalContrast()
    {
        double Of(double weight) => Contrast(Drawn(s_plain with { PerceptualWeight = weight }));

        Assert.True(Of(1) > Of(0.5) * 1.01 && Of(0.5) > Of(0) * 1.01, $"{Of(0)} {Of(0.5)} {Of(1)}");
    }

    [Fact]
    public void PerceptualWeight_ForeignPlace_TintsTheSubject()
    {
        var place = Plate.Backdrop(new(32, 32, HandMade.Flat(32, 32, 20, 60, 200)));

        double Red(double weight)
        {
            var drawn = StageTests.Drawn(StageTests.Set(s_plain with { PerceptualWeight = weight }, place));
            var at = ((90 * 240) + 120) * 4;
            return (double)drawn[at + 2] / drawn[at];
        }

        Assert.True(Red(1) > Red(0) * 1.02);
    }

    [Fact]
    public void AdvWeight_More_Sharpens()
    {
        double Of(double weight) => Edges(Drawn(s_plain with { AdvWeight = weight }));

        Assert.True(Of(0.5) > Of(0.25) * 1.02 && Of(0.25) > Of(0) * 1.02, $"{Of(0)} {Of(0.25)} {Of(0.5)}");
    }

    [Fact]
    public void Seed_WithGrain_GivesOtherGrainAndTheSameAgain()
    {
        var grainy = s_plain with { AdvWeight = 1 };

        Assert.Equal(Drawn(grainy with { Seed = 3 }), Drawn(grainy with { Seed = 3 }));
        Assert.InRange(StageTests.Difference(Drawn(grainy with { Seed = 3 }), Drawn(grainy with { Seed = 4 })), 0.5, 8);
        Assert.NotEqual(Drawn(grainy, 0), Drawn(grainy, 1));
    }

    [Fact]
    public void Seed_WithoutGrain_ChangesNothing() => Assert.Equal(Drawn(s_plain with { Seed = 3 }), Drawn(s_plain with { Seed = 4 }));

    [Theory]
    [InlineData(-0.1, 0, 0)]
    [InlineData(0, 1.1, 0)]
    [InlineData(0, 0, double.NaN)]
    public void Weights_OutOfRange_AreRefused(double identity, double perceptual, double adv) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StageTests.Set(s_plain with { IdentityStrength = identity, PerceptualWeight = perceptual, AdvWeight = adv }));

    private static byte[] Drawn(StageSettings settings, long number = 0) => StageTests.Drawn(StageTests.Set(settings), number: number);

    private static double Spot(byte[] rgba) => rgba[((90 * 240) + 120) * 4];

    private static double Contrast(byte[] rgba)
    {
        var values = Enumerable.Range(0, 60 * 60).Select(i => (double)rgba[(((((i / 60) + 60) * 240) + (i % 60) + 90) * 4) + 0]).ToList();
        var mean = values.Average();
        return values.Average(v => (v - mean) * (v - mean));
    }

    private static double Edges(byte[] rgba) =>
        Enumerable.Range(0, 60 * 60).Average(i =>
        {
            var at = ((((i / 60) + 60) * 240) + (i % 60) + 90) * 4;
            return (double)Math.Abs(rgba[at] - rgba[at + 4]);
        });
}
