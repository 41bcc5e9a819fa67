using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Tests.Engine.Puppet.Creatures;

/// <summary>A frame that is asked for with its neighbours is the film's frame.</summary>
public sealed class SingleFrameTests
{
    // Of the body's height: what hangs remembers what was smoothed, which near the ends of the neighbours is smoothed with less.
    private const double Same = 0.005;

    [Theory]
    [InlineData("horse", "walk")]
    [InlineData("horse", "jump")]
    [InlineData("dog", "run")]
    [InlineData("animal", "jump")]
    [InlineData("animal", "dance")]
    [InlineData("tree", "walk")]
    public void Pose_FrameWithItsNeighbours_IsTheFilmsFrame(string subject, string movement)
    {
        var model = SoftBodyTests.Drawn(subject);
        float[][] film = [.. Enumerable.Range(0, 64).Select(i => ControlSpace.Encode(MotionLibrary.Frame(movement, i / 24.0)))];
        var whole = model.Pose(Decoded(film));
        foreach (var k in (int[])[17, 24, 31, 40, 47])
        {
            var from = k - PuppetFrameRequest.MostNeighbours;
            var alone = model.Pose(Decoded(film[from..(k + PuppetFrameRequest.MostNeighbours + 1)]))[k - from];
            var most = alone.Positions.Zip(whole[k].Positions, (a, b) => Math.Abs(a - b)).Max();
            Assert.InRange(most, 0, Same * model.BodyHeight);
        }
    }

    private static ControlFrame[] Decoded(float[][] film) => [.. MotionSmoothing.Smooth(film).Select(z => ControlSpace.Decode(z))];
}
