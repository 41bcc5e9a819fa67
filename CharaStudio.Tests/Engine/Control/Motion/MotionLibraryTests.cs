using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Motion;

public sealed class MotionLibraryTests
{
    private const int Frames = 48;

    [Fact]
    public void Names_CoverWhatIsAskedFor()
    {
        string[] asked =
        [
            "idle", "walk", "run", "jump", "dance", "dance_wild", "wave", "bow", "sit", "fall", "sleep", "lie", "cheer", "point", "think", "talk", "sword", "shoot_bow",
            "cast", "guard", "hit", "climb", "swim", "kick", "punch", "crouch", "sneak", "clap", "shrug", "nod", "shake_head", "look_around", "turn", "fly", "piano", "guitar",
            "type", "write", "pick_up", "throw", "laugh", "cry", "hug", "stretch", "kneel", "pray", "eat", "drink", "ride",
        ];

        Assert.Empty(asked.Except(MotionLibrary.Names));
    }

    [Fact]
    public void Get_UnknownName_SaysWhatIsKnown() =>
        Assert.Contains("walk", Assert.Throws<ArgumentException>(() => MotionLibrary.Get("moonwalk")).Message, StringComparison.Ordinal);

    [Fact]
    public void At_ALoop_EndsWhereItBegins() => Assert.All(MotionLibrary.All.Where(c => c.End is MotionEnd.Loop), clip =>
    {
        var steps = Steps(clip);

        Assert.True(steps[^1] <= Math.Max(steps.Take(Frames - 1).Max(), 0.002), $"{clip.Name} jumps by {steps[^1]:0.000}");
    });

    [Fact]
    public void At_AMovement_NeverJumps() => Assert.All(MotionLibrary.All, clip =>
    {
        const double perSecond = 4.5; // mean over the joints, body heights; a fast blow of one arm is far below
        Assert.True(Steps(clip).Max() <= perSecond * clip.Seconds / Frames, $"{clip.Name}: {Steps(clip).Max() * Frames / clip.Seconds:0.00}");
    });

    [Fact]
    public void At_AMovementThatIsDoneOnce_LeadsBackToWhereItBegan() => Assert.All(MotionLibrary.All.Where(c => c.End is MotionEnd.Once), clip =>
        Assert.InRange(Bodies.Distance(Joints(clip, 0), Joints(clip, clip.Seconds)), 0, 0.02));

    [Fact]
    public void At_AHold_StaysNearItsAttitudeAndBreathes() => Assert.All(MotionLibrary.All.Where(c => c.End is MotionEnd.Hold), clip =>
    {
        var kept = Joints(clip, clip.Seconds * clip.Keep);
        var moved = Enumerable.Range(1, 60).Select(i => Bodies.Distance(kept, Joints(clip, (clip.Seconds * clip.Keep) + (i * 0.2)))).ToArray();

        Assert.InRange(moved.Max(), 0.0005, 0.06);
    });

    [Fact]
    public void At_EveryMovement_Moves() => Assert.All(MotionLibrary.All, clip =>
        Assert.True(Enumerable.Range(0, Frames).Max(i => Bodies.Distance(Joints(clip, 0), Joints(clip, clip.Seconds * i / Frames))) > 0.002, clip.Name));

    [Fact]
    public void Frame_Walking_SwingsArmsAgainstLegs()
    {
        var clip = MotionLibrary.Get("walk");
        var pairs = Enumerable.Range(0, Frames).Select(i => MotionLibrary.Frame("walk", clip.Seconds * i / Frames))
            .Select(f => (Leg: f[Joint.RightFoot].X - f[Joint.LeftFoot].X, Arm: f[Joint.RightHand].X - f[Joint.LeftHand].X)).ToArray();
        double leg = pairs.Average(p => p.Leg), arm = pairs.Average(p => p.Arm);

        Assert.True(pairs.Sum(p => (p.Leg - leg) * (p.Arm - arm)) < 0);
    }

    [Fact]
    public void Frame_Jumping_LeavesTheGround()
    {
        var clip = MotionLibrary.Get("jump");
        var heights = Enumerable.Range(0, Frames).Select(i => MotionLibrary.Frame("jump", clip.Seconds * i / Frames))
            .Select(f => RestBody.Sinking(f.Joints) - f.Travel.Y).ToArray();

        Assert.InRange(heights.Max(), 0.1, 0.5);
        Assert.InRange(heights[0], -0.02, 0.02);
        Assert.InRange(heights[^1], -0.02, 0.02);
    }

    private static double[] Steps(MotionClip clip) =>
        [.. Enumerable.Range(0, Frames).Select(i => Bodies.Distance(Joints(clip, clip.Seconds * i / Frames), Joints(clip, clip.Seconds * (i + 1) / Frames)))];

    private static IReadOnlyList<CharaStudio.Engine.Illustrator.Figures.Vec3> Joints(MotionClip clip, double seconds) => MotionBody.Frame(clip.At(seconds)).Joints;
}
