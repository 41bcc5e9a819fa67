using CharaStudio.Engine.Control;
using Xunit;

namespace CharaStudio.Tests.Engine.Control;

public sealed class LatentControlTests
{
    [Fact]
    public void Sample_SameSeed_IsTheSame() =>
        Assert.Equal(LatentControl.Sample(20, 42, LatentDistribution.Gaussian), LatentControl.Sample(20, 42, LatentDistribution.Gaussian));

    [Fact]
    public void Sample_AnotherSeed_IsAnother() =>
        Assert.NotEqual(LatentControl.Sample(4, 42, LatentDistribution.Gaussian)[0], LatentControl.Sample(4, 43, LatentDistribution.Gaussian)[0]);

    [Fact]
    public void Sample_Shorter_IsTheBeginningOfTheLonger() =>
        Assert.Equal(LatentControl.Sample(10, 1, LatentDistribution.Gaussian), LatentControl.Sample(50, 1, LatentDistribution.Gaussian).Take(10));

    [Theory]
    [InlineData(LatentDistribution.Gaussian)]
    [InlineData(LatentDistribution.Uniform)]
    public void Sample_ManyFrames_HasMeanZeroAndVarianceOne(LatentDistribution distribution)
    {
        double[] all = [.. Enumerable.Range(0, 4).SelectMany(seed => LatentControl.Sample(600, seed, distribution)).SelectMany(z => z).Select(z => (double)z)];

        Assert.InRange(all.Average(), -0.05, 0.05);
        Assert.InRange(all.Average(z => z * z), 0.9, 1.1);
    }

    [Fact]
    public void Sample_Uniform_StaysWithinItsBoundsAndFillsThem()
    {
        var all = LatentControl.Sample(600, 5, LatentDistribution.Uniform).SelectMany(z => z).ToArray();

        Assert.InRange(all.Max(), 1.6, Math.Sqrt(3));
        Assert.InRange(all.Count(z => Math.Abs(z) > 1.3) / (double)all.Length, 0.2, 0.3);
    }

    [Fact]
    public void Sample_Neighbours_MoveByLittle()
    {
        var frames = LatentControl.Sample(200, 8, LatentDistribution.Gaussian).Select(z => ControlSpace.Decode(z).Joints).ToArray();

        Assert.InRange(frames.Zip(frames.Skip(1)).Max(pair => Bodies.Distance(pair.First, pair.Second)), 0.0005, 0.04);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public void Sample_LengthOutOfRange_IsRefused(int length) =>
        Assert.Equal("length", Assert.Throws<ControlException>(() => LatentControl.Sample(length, 1, LatentDistribution.Gaussian)).Field);
}
