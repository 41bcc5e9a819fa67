using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Creatures;

namespace CharaStudio.Tests.Engine.Puppet.Creatures;

/// <summary>A foot that stands goes with the ground and with nothing else.</summary>
public sealed class FootLockTests
{
    private const int Fps = 24;

    // Shares of the drawing's height: what of a standing foot may slip from frame to frame, and how near the ground a foot stands.
    private const double MostSlip = 0.005;
    private const double MostSlipOnAWay = 0.012;
    private const double Standing = 0.004;

    private static readonly Dictionary<string, Vec[]> s_soles = new(StringComparer.Ordinal)
    {
        ["horse"] = [new(139, 424), new(190, 424), new(284, 424), new(321, 424)],
        ["dog"] = [new(149, 424), new(196, 424), new(298, 424), new(347, 424)],
    };

    [Theory]
    [InlineData("horse", "walk")]
    [InlineData("horse", "run")]
    [InlineData("horse", "sneak")]
    [InlineData("dog", "walk")]
    [InlineData("dog", "run")]
    [InlineData("dog", "sneak")]
    public void Pose_GaitOnTheSpot_CarriesStandingFeetBackAtOneSpeed(string subject, string movement)
    {
        var frames = (int)(3 * MotionLibrary.Get(movement).Seconds * Fps);
        var (slips, _) = Slips(subject, [.. Enumerable.Range(0, frames).Select(i => MotionLibrary.Frame(movement, (double)i / Fps))]);
        var belt = slips.Order().ElementAt(slips.Count / 2);
        Assert.InRange(slips.Count, Fps / 2, int.MaxValue);
        Assert.All(slips, slip => Assert.InRange(slip, belt - MostSlip, belt + MostSlip));
    }

    [Theory]
    [InlineData("horse", "walks to the right")]
    [InlineData("horse", "runs to the left")]
    [InlineData("dog", "walks to the left")]
    [InlineData("dog", "runs to the right")]
    public void Pose_GaitThatGoesSomewhere_LeavesStandingFeetWhereTheyAre(string subject, string prompt)
    {
        var (slips, gone) = Slips(subject, Told(prompt, 48));
        Assert.True(Math.Abs(gone) > 0.8);
        Assert.InRange(slips.Count, Fps / 2, int.MaxValue);
        Assert.All(slips, slip => Assert.InRange(Math.Abs(slip), 0, MostSlipOnAWay));
    }

    [Theory]
    [InlineData("horse", "walks to the right", 1)]
    [InlineData("horse", "walks to the left", -1)]
    [InlineData("dog", "walks to the right", 1)]
    [InlineData("dog", "walks to the left", -1)]
    public void Pose_Way_IsGoneWithTheHeadInFront(string subject, string prompt, int way)
    {
        var model = SoftBodyTests.Drawn(subject);
        var posed = model.Pose(Told(prompt, 48));
        var (head, rump) = subject == "horse" ? (new Vec(400, 165), new Vec(115, 240)) : (new Vec(80, 175), new Vec(350, 240));
        Assert.All(posed, frame => Assert.True(way * (SoftBodyTests.At(model, frame.Positions, head).X - SoftBodyTests.At(model, frame.Positions, rump).X) > 0));
        Assert.True(way * (Middle(posed[^1]) - Middle(posed[0])) > 0.8 * model.BodyHeight);
    }

    [Fact]
    public void Pose_WayThatTurns_TurnsTheAnimal()
    {
        var model = SoftBodyTests.Drawn("dog");
        var posed = model.Pose([.. Told("walks to the right", 40), .. Told("walks to the left", 40)]);
        double Facing(int frame) => SoftBodyTests.At(model, posed[frame].Positions, new Vec(80, 175)).X - SoftBodyTests.At(model, posed[frame].Positions, new Vec(350, 240)).X;
        Assert.True(Facing(10) > 0 && Facing(70) < 0);
    }

    [Theory]
    [InlineData("walks to the right", true)]
    [InlineData("walks to the left", false)]
    [InlineData("walks", false)]
    public void Notes_OfAFilm_SayWhenTheMirrorImageGoes(string prompt, bool said)
    {
        var notes = SoftBodyTests.Drawn("dog").Notes(Told(prompt, 48));
        Assert.Equal(said, notes.Any(note => note.Contains("mirror image", StringComparison.Ordinal)));
    }

    [Fact]
    public void Notes_OnTheSpot_LeaveTheAnimalAsItIsDrawn() =>
        Assert.All(Heading.Of(-1, GaitTrack.Of(Told("walks", 30))), heading => Assert.Equal(1, heading));

    private static ControlFrame[] Told(string prompt, int steps)
    {
        using var text = new TextControl(new ModelCatalogue(Path.GetTempPath()));
        var made = text.Make(new TextControlRequest(prompt, steps, TextControl.CustomNlp, Fps));
        return [.. MotionSmoothing.Smooth(made.Sequence).Select(z => ControlSpace.Decode(z))];
    }

    private static double Middle(PosedMesh posed) => posed.Positions.Where((_, i) => i % 2 == 0).Average();

    // Of each foot between two frames in the middle of four in which it stands (what touches down or leaves is not counted), shares of the height that it goes to the right between them; and how far the body goes, in its unit.
    private static (List<double> Slips, double Gone) Slips(string subject, ControlFrame[] frames)
    {
        var model = SoftBodyTests.Drawn(subject);
        var posed = model.Pose(frames).Select(frame => frame.Positions).ToArray();
        var (top, ground) = (Rows(model.Mesh.Rest).Min(), Rows(model.Mesh.Rest).Max());
        var slips = new List<double>();
        foreach (var sole in s_soles[subject])
        {
            var (rest, places) = (SoftBodyTests.At(model, model.Mesh.Rest, sole), posed.Select(frame => SoftBodyTests.At(model, frame, sole)).ToArray());
            bool Stands(int f) => places[f].Y > rest.Y - (Standing * (ground - top));
            slips.AddRange(Enumerable.Range(2, places.Length - 3).Where(f => Stands(f - 2) && Stands(f - 1) && Stands(f) && Stands(f + 1)).Select(f => (places[f].X - places[f - 1].X) / (ground - top)));
        }

        return (slips, (posed[^1].Where((_, i) => i % 2 == 0).Average() - posed[0].Where((_, i) => i % 2 == 0).Average()) / model.BodyHeight);
    }

    private static IEnumerable<float> Rows(float[] places) => places.Where((_, i) => i % 2 == 1);
}
