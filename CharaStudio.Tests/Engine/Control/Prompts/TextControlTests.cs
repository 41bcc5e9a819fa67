using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Perception;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Prompts;

public sealed class TextControlTests
{
    private static readonly ModelCatalogue s_none = new("/nowhere");

    [Theory]
    [InlineData("A cat playing piano", "piano")]
    [InlineData("A dancing robot in a city street", "dance")]
    [InlineData("walks then waves", "walk wave")]
    [InlineData("She runs, jumps and then sits down.", "run jump sit")]
    [InlineData("the knight bowed", "bow")]
    [InlineData("an archer shoots an arrow", "shoot_bow")]
    [InlineData("He is falling asleep", "sleep")]
    [InlineData("a wizard casting a spell at night", "cast")]
    [InlineData("shakes her head and shrugs", "shake_head shrug")]
    [InlineData("女孩在森林里跳舞", "dance")]
    [InlineData("Slowly, she kneels", "kneel")]
    public void Make_WordsOfOurOwn_DoesWhatTheySayInOrder(string prompt, string motions) =>
        Assert.Equal(motions, string.Join(' ', Make(prompt).Motions.Select(m => m.Name).Distinct()));

    [Fact]
    public void Make_WalkingWhileWaving_MovesLegsAndArm()
    {
        var made = Make("waves while walking", 48);
        var frames = made.Sequence.Select(z => ControlSpace.Decode(z)).ToArray();

        Assert.Equal([("walk", 1), ("wave", 0.5)], made.Motions.Select(m => (m.Name, m.Share)));
        Assert.All(frames, f => Assert.True(f[Joint.RightHand].Y < f[Joint.RightShoulder].Y));
        Assert.True(frames.Max(f => f[Joint.RightFoot].X) - frames.Min(f => f[Joint.RightFoot].X) > 0.15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(600)]
    public void Make_Steps_IsTheNumberOfVectors(int steps) => Assert.Equal(steps, Make("walks then waves", steps).Sequence.Count);

    [Fact]
    public void Make_FewSteps_StillShowsTheWholeMovement()
    {
        var heights = Make("jump", 16).Sequence.Select(z => ControlSpace.Decode(z)).Select(f => RestBody.Sinking(f.Joints) - f.Travel.Y).ToArray();

        Assert.InRange(heights.Max(), 0.1, 0.5);
        Assert.InRange(heights[^1], -0.03, 0.03);
    }

    [Fact]
    public void Make_ALoop_CanBeRepeatedForEver()
    {
        var joints = Make("walk", 100).Sequence.Select(z => ControlSpace.Decode(z).Joints).ToArray();
        var steps = joints.Zip(joints.Skip(1).Append(joints[0]), Bodies.Distance).ToArray();

        Assert.True(steps[^1] <= steps.Take(99).Max() * 1.05);
    }

    [Fact]
    public void Make_SeveralActions_NeverJumps()
    {
        var joints = Make("runs then sits down, then lies down, then dances wildly then kicks", 400).Sequence.Select(z => ControlSpace.Decode(z).Joints).ToArray();

        Assert.InRange(joints.Zip(joints.Skip(1), Bodies.Distance).Max(), 0, 0.13);
    }

    [Fact]
    public void Make_Slowly_TakesFewerRoundsThanFast() => Assert.True(Rounds("walks slowly") < Rounds("walks fast"));

    [Fact]
    public void Make_Energetically_MovesFurtherThanGently() => Assert.True(Depth("nods energetically") > Depth("nods gently") * 1.2);

    [Fact]
    public void Make_SadAndHappy_ShowInTheFaceAndTheBack()
    {
        ControlFrame sad = ControlSpace.Decode(Make("a sad man walks").Sequence[3]), glad = ControlSpace.Decode(Make("a happy man walks").Sequence[3]);

        Assert.True(sad.Face.Smile < -0.4 && glad.Face.Smile > 0.4);
        Assert.True(sad[Joint.HeadTop].Z > glad[Joint.HeadTop].Z);
    }

    [Fact]
    public void Make_NightInACity_IsInTheScenePart()
    {
        var mood = ControlSpace.Decode(Make("dances on a city street at night").Sequence[0]).Mood;

        Assert.True(mood is { Light: < -0.3, Warmth: < -0.2 });
        Assert.Equal(1.5, mood.Style[(int)StyleNumber.City], 1e-3);
        Assert.Equal(1.5, mood.Style[(int)StyleNumber.Night], 1e-3);
        Assert.Equal(0, mood.Style[(int)StyleNumber.Cold], 1e-3);
    }

    [Theory]
    [InlineData("walks to the right", 1)]
    [InlineData("walks to the left", -1)]
    public void Make_AWay_TravelsThatWay(string prompt, int sign)
    {
        var frames = Make(prompt, 72).Sequence.Select(z => ControlSpace.Decode(z).Travel.X).ToArray();

        Assert.True(sign * (frames[^1] - frames[0]) > 0.8);
    }

    [Fact]
    public void Make_TowardsTheViewer_Grows()
    {
        var frames = Make("walks towards the camera", 48).Sequence.Select(z => ControlSpace.Decode(z).Travel.Scale).ToArray();

        Assert.True(frames[^1] > frames[0] * 1.5);
    }

    [Fact]
    public void Make_AnUnknownAction_StandsAndSaysWhatIsKnown()
    {
        var made = Make("a teapot");

        Assert.Equal("idle", Assert.Single(made.Motions).Name);
        Assert.Contains("walk, run", Assert.Single(made.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_Twice_IsTheSame() => Assert.Equal(Make("dances happily").Sequence, Make("dances happily").Sequence);

    [Theory]
    [InlineData("", 8, "custom-nlp", "prompt")]
    [InlineData("  ", 8, "custom-nlp", "prompt")]
    [InlineData("walk", 0, "custom-nlp", "steps")]
    [InlineData("walk", 601, "custom-nlp", "steps")]
    [InlineData("walk", 8, "gpt", "model")]
    public void Make_OutOfRange_SaysWhichPart(string prompt, int steps, string model, string field)
    {
        using var text = new TextControl(s_none);

        Assert.Equal(field, Assert.Throws<ControlException>(() => text.Make(new TextControlRequest(prompt, steps, model))).Field);
    }

    [Fact]
    public void Make_ClipWithoutItsNetwork_SaysWhatIsMissing()
    {
        using var text = new TextControl(s_none);

        Assert.Throws<ModelMissingException>(() => text.Make(new TextControlRequest("walk", 8)));
        Assert.NotNull(TextControl.Reason(s_none, TextControl.Clip));
        Assert.Null(TextControl.Reason(s_none, TextControl.CustomNlp));
    }

    private static TextControlResult Make(string prompt, int steps = 24)
    {
        using var text = new TextControl(s_none);
        return text.Make(new TextControlRequest(prompt, steps, TextControl.CustomNlp));
    }

    // How often the feet pass each other.
    private static int Rounds(string prompt)
    {
        var sides = Make(prompt, 240).Sequence.Select(z => ControlSpace.Decode(z)).Select(f => f[Joint.RightFoot].X > f[Joint.LeftFoot].X).ToArray();
        return sides.Zip(sides.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    // How far the crown goes up and down.
    private static double Depth(string prompt)
    {
        var crowns = Make(prompt, 48).Sequence.Select(z => ControlSpace.Decode(z)[Joint.HeadTop].Y).ToArray();
        return crowns.Max() - crowns.Min();
    }
}
