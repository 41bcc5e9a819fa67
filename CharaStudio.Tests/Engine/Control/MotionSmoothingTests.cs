using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using Xunit;

namespace CharaStudio.Tests.Engine.Control;

public sealed class MotionSmoothingTests
{
    [Fact]
    public void Smooth_StrengthsOfZero_LeaveTheSequence()
    {
        var shaky = Shaky();

        Assert.Equal(shaky, MotionSmoothing.Smooth(shaky, 0));
    }

    [Fact]
    public void Smooth_MoreTemporalStrength_ShakesLess()
    {
        var shake = new[] { 0, 0.2, 0.5, 0.8, 1 }.Select(s => Shake(MotionSmoothing.Smooth(Shaky(), s), 40)).ToArray();

        Assert.All(shake.Zip(shake.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.True(shake[3] < shake[0] / 20);
    }

    [Fact]
    public void Smooth_MorePoseSmoothness_ShakesLess()
    {
        var shake = new[] { 0, 0.25, 0.5, 1 }.Select(s => Shake(MotionSmoothing.Smooth(Shaky(), 0, s), 3)).ToArray();

        Assert.All(shake.Zip(shake.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.True(shake[^1] < shake[0] / 10);
    }

    [Fact]
    public void Smooth_PoseSmoothness_LeavesTheFaceAlone()
    {
        var shaky = Shaky();

        Assert.Equal(shaky.Select(z => z[40]), MotionSmoothing.Smooth(shaky, 0, 1).Select(z => z[40]));
    }

    [Fact]
    public void Smooth_AnyStrength_KeepsTheMean()
    {
        var shaky = Shaky();

        Assert.Equal(shaky.Average(z => z[5]), MotionSmoothing.Smooth(shaky, 1, 1).Average(z => z[5]), 1e-4);
    }

    [Fact]
    public void Smooth_APeak_StaysAtItsFrame()
    {
        var peak = Frames(41, t => Math.Exp(-(t - 20) * (t - 20) / 40.0));

        var smooth = MotionSmoothing.Smooth(peak, 0.8, 0.8);

        Assert.Equal(20, Enumerable.Range(0, 41).MaxBy(t => smooth[t][0]));
        Assert.Equal(smooth[15][0], smooth[25][0], 1e-5);
    }

    [Fact]
    public void Smooth_SteadyMovement_StaysUnderPoseSmoothness()
    {
        var steady = Frames(30, t => t * 0.1);

        Assert.All(steady.Zip(MotionSmoothing.Smooth(steady, 0, 1)), pair => Assert.Equal(pair.First[0], pair.Second[0], 1e-4));
    }

    [Fact]
    public void Smooth_OneFrame_StaysTheSame()
    {
        var one = Frames(1, _ => 0.7);

        Assert.Equal(0.7, MotionSmoothing.Smooth(one, 1, 1)[0][0], 1e-6);
    }

    [Theory]
    [InlineData(-0.1, 0, "temporal_strength")]
    [InlineData(1.1, 0, "temporal_strength")]
    [InlineData(double.NaN, 0, "temporal_strength")]
    [InlineData(0, 2, "pose_smoothness")]
    public void Smooth_StrengthOutOfRange_IsRefused(double temporal, double pose, string field) =>
        Assert.Equal(field, Assert.Throws<ControlException>(() => MotionSmoothing.Smooth(Frames(3, _ => 0), temporal, pose)).Field);

    private static float[][] Shaky()
    {
        var dice = Dice.For(1, "shake");
        return [.. Enumerable.Range(0, 100).Select(_ => Enumerable.Range(0, 64).Select(_ => (float)dice.Gauss()).ToArray())];
    }

    private static float[][] Frames(int count, Func<int, double> value) =>
        [.. Enumerable.Range(0, count).Select(t => Enumerable.Repeat((float)value(t), 64).ToArray())];

    // Mean square of second differences.
    private static double Shake(IReadOnlyList<float[]> z, int number) =>
        Enumerable.Range(1, z.Count - 2).Average(t => Math.Pow(z[t - 1][number] - (2 * z[t][number]) + z[t + 1][number], 2));

    [Fact]
    public void Still_FullSmoothness_LeavesHalfOfThePoseAndAllElse()
    {
        var z = Enumerable.Range(1, ControlSpace.Dimension).Select(i => i / 10f).ToArray();
        var held = MotionSmoothing.Still(z, 1);
        Assert.Equal(z[..32].Select(number => number / 2), held[..32]);
        Assert.Equal(z[32..], held[32..]);
        Assert.Equal(z, MotionSmoothing.Still(z, 0));
    }
}
