using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Puppet.Creatures;

public sealed class SoftBodyTests
{
    private const double Fps = 24;
    private static readonly PuppetModel s_cat = Drawn("animal");
    private static readonly PuppetModel s_pot = Drawn("thing");
    private static readonly Vec s_tail = new(372, 255);

    [Fact]
    public void Pose_AtRest_LeavesEveryVertexWhereItIs()
    {
        var posed = s_cat.Pose([PuppetSubject.Control("rest")])[0].Positions;
        Assert.All(s_cat.Mesh.Rest.Zip(posed), pair => Assert.InRange(pair.Second, pair.First - 0.05, pair.First + 0.05));
    }

    [Fact]
    public void Pose_Bow_BendsTheTopAndKeepsTheFoot()
    {
        var posed = Clip(s_cat, "bow");
        Assert.All(posed, frame => Assert.InRange((At(s_cat, frame, new Vec(250, 424)) - At(s_cat, posed[0], new Vec(250, 424))).Length, 0, 0.03 * s_cat.BodyHeight));
        Assert.True(posed.Max(frame => (At(s_cat, frame, new Vec(240, 170)) - At(s_cat, posed[0], new Vec(240, 170))).Length) > 0.08 * s_cat.BodyHeight);
    }

    [Fact]
    public void Pose_Jump_SquashesAndStretchesWithItsAreaKept()
    {
        var (rest, posed) = (Area(s_cat, s_cat.Mesh.Rest), Clip(s_cat, "jump"));
        var heights = posed.Select(frame => At(s_cat, frame, new Vec(244, 420)).Y - At(s_cat, frame, new Vec(244, 165)).Y).ToArray();
        Assert.True(heights.Max() > 1.04 * heights[0] && heights.Min() < 0.9 * heights[0]);
        Assert.All(posed, frame => Assert.InRange(Area(s_cat, frame) / rest, 0.88, 1.1));
    }

    [Fact]
    public void Pose_Jump_LeavesTheGroundAndComesBackToIt()
    {
        var lowest = Clip(s_cat, "jump").Select(Lowest).ToArray();
        Assert.True(lowest[0] - lowest.Min() > 0.15 * s_cat.BodyHeight);
        Assert.InRange(lowest[^1], lowest[0] - 1, lowest[0] + 1);
    }

    [Fact]
    public void Pose_AfterTheBodyHasTurned_TheTailStillSwings()
    {
        var (rest, leaning) = (PuppetSubject.Control("rest"), MotionLibrary.Frame("bow", 1.3));
        var posed = s_cat.Pose([rest, .. Enumerable.Repeat(leaning, 40)]).Select(frame => frame.Positions).ToArray();
        Vec Tail(int frame) => At(s_cat, posed[frame], s_tail);
        Assert.True((Tail(2) - Tail(40)).Length > 0.01 * s_cat.BodyHeight);
        Assert.InRange((At(s_cat, posed[2], new Vec(240, 170)) - At(s_cat, posed[40], new Vec(240, 170))).Length, 0, 0.5);
        Assert.InRange((Tail(39) - Tail(40)).Length, 0, 0.5);
    }

    [Fact]
    public void Pose_Fall_LiesOnTheGround()
    {
        var posed = Clip(s_cat, "fall");
        var (head, foot) = (At(s_cat, posed[^1], new Vec(240, 170)), At(s_cat, posed[^1], new Vec(240, 420)));
        Assert.True(Math.Abs(head.Y - foot.Y) < 0.35 * s_cat.BodyHeight);
        Assert.InRange(Lowest(posed[^1]), Lowest(posed[0]) - (0.03 * s_cat.BodyHeight), Lowest(posed[0]) + (0.03 * s_cat.BodyHeight));
    }

    [Fact]
    public void Pose_HardThing_KeepsItsShapeBetterThanAnAnimal()
    {
        double Squashed(PuppetModel model) => Clip(model, "jump").Min(frame => Height(frame)) / Height(model.Mesh.Rest);
        Assert.True(Squashed(s_pot) > Squashed(s_cat) + 0.03);
    }

    [Fact]
    public void Pose_BoxWithRoomAroundIt_HopsAndSquashesALittle()
    {
        var alpha = Raster.Empty(200, 200, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = i % 200 is >= 60 and < 140 && i / 200 is >= 90 and < 190 ? (byte)255 : (byte)0;
        }

        var model = PuppetModel.Build(new Pixels(200, 200, [.. Enumerable.Repeat(byte.MaxValue, 160_000)]), alpha, null, PuppetSubject.Control("rest"));
        var jump = Clip(model, "jump");
        Assert.InRange(jump.Min(Height) / Height(model.Mesh.Rest), 0.8, 0.98);
        Assert.True(Lowest(jump[0]) - jump.Min(Lowest) > 0.15 * model.BodyHeight);
    }

    [Fact]
    public void Pose_SameFramesTwice_GivesTheSameNumbers() =>
        Assert.Equal(Clip(s_cat, "run").SelectMany(at => at), Clip(Drawn("animal"), "run").SelectMany(at => at));

    [Fact]
    public void Pose_LongerFilm_BeginsLikeTheShorterOne()
    {
        ControlFrame[] clip = [.. Enumerable.Range(0, 20).Select(i => MotionLibrary.Frame("walk", i / Fps))];
        Assert.Equal(s_cat.Pose(clip[..17])[5].Positions, s_cat.Pose(clip)[5].Positions);
    }

    [Fact]
    public void Notes_SaySoftBody() => Assert.Contains(s_cat.Rig.Notes, note => note.Contains("moves as one soft body", StringComparison.Ordinal));

    internal static PuppetModel Drawn(string name)
    {
        var picture = SvgRaster.Render(PuppetCards.All.First(card => card.Name == name).Svg, 480, 480);
        var alpha = Raster.Empty(480, 480, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = picture.Rgba[(4 * i) + 3];
        }

        return PuppetModel.Build(picture, alpha, null, PuppetSubject.Control("rest"));
    }

    internal static float[][] Clip(PuppetModel model, string movement)
    {
        var frames = (int)(MotionLibrary.Get(movement).Seconds * Fps) + 1;
        return [.. model.Pose([.. Enumerable.Range(0, frames).Select(i => MotionLibrary.Frame(movement, i / Fps))]).Select(posed => posed.Positions)];
    }

    /// <summary>Where the vertex nearest to a point of the reference is now.</summary>
    internal static Vec At(PuppetModel model, float[] places, Vec reference)
    {
        var nearest = Enumerable.Range(0, model.Mesh.Vertices).MinBy(v => (new Vec(model.Mesh.Rest[2 * v], model.Mesh.Rest[(2 * v) + 1]) - reference).Length);
        return new Vec(places[2 * nearest], places[(2 * nearest) + 1]);
    }

    private static double Lowest(float[] places) => places.Where((_, i) => i % 2 == 1).Max();

    private static double Height(float[] places) => Lowest(places) - places.Where((_, i) => i % 2 == 1).Min();

    private static double Area(PuppetModel model, float[] places)
    {
        var (triangles, twice) = (model.Mesh.Parts[0].Triangles, 0.0);
        Vec Corner(int i) => new(places[2 * triangles[i]], places[(2 * triangles[i]) + 1]);
        for (var t = 0; t < triangles.Length; t += 3)
        {
            twice += Vec.Cross(Corner(t + 1) - Corner(t), Corner(t + 2) - Corner(t));
        }

        return Math.Abs(twice) / 2;
    }
}
