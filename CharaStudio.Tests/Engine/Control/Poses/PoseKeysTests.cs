using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Poses;

namespace CharaStudio.Tests.Engine.Control.Poses;

public sealed class PoseKeysTests
{
    private static readonly PoseKey s_wave = new(PoseBook.Get("wave"), 1);
    private static readonly PoseKey s_kick = new(PoseBook.Get("kick"), 0.5);
    private static readonly PoseKey s_bow = new(PoseBook.Get("bow"), 0.5);

    [Fact]
    public void Between_PosesInARow_PassesEachAtItsTime()
    {
        var frames = PoseKeys.Between([s_wave, s_kick, s_bow], 10, returns: false);
        Assert.Equal(16, frames.Count);
        Assert.Equal(s_wave.Z, frames[0]);
        Assert.Equal(s_kick.Z, frames[10]);
        Assert.Equal(s_bow.Z, frames[15]);
    }

    [Fact]
    public void Between_ThatReturns_EndsAStepBeforeItsBeginning()
    {
        var frames = PoseKeys.Between([s_wave, s_kick], 20, returns: true);
        Assert.Equal(30, frames.Count);
        Assert.Equal(s_wave.Z, frames[0]);
        var step = Enumerable.Range(0, frames.Count - 1).Max(t => Distance(frames[t], frames[t + 1]));
        Assert.InRange(Distance(frames[^1], frames[0]), 0, step);
    }

    [Fact]
    public void Between_OnePose_IsKeptForItsTime()
    {
        var frames = PoseKeys.Between([s_wave], 24, returns: true);
        Assert.Equal(24, frames.Count);
        Assert.All(frames, frame => Assert.Equal(s_wave.Z, frame));
    }

    [Fact]
    public void Between_FramesBetweenTwoPoses_NeverSwingBeyondThem()
    {
        foreach (var frame in PoseKeys.Between([s_wave, s_kick, s_wave], 30, returns: false))
        {
            for (var i = 0; i < frame.Length; i++)
            {
                Assert.InRange(frame[i], Math.Min(s_wave.Z[i], s_kick.Z[i]) - 1e-5, Math.Max(s_wave.Z[i], s_kick.Z[i]) + 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(10, 60, "frames")]
    [InlineData(0, 24, "0.1 to 10 seconds")]
    [InlineData(1, 0, "1 to 60")]
    public void Between_WhatCannotBe_SaysWhatCan(double seconds, int fps, string words)
    {
        var keys = Enumerable.Repeat(s_wave with { Seconds = seconds }, 3).ToList();
        Assert.Contains(words, Assert.Throws<ControlException>(() => PoseKeys.Between(keys, fps, returns: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_NoPose_IsRefused() => Assert.Throws<ControlException>(() => PoseKeys.Between([], 24, returns: false));

    private static double Distance(float[] a, float[] b) => Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
}
