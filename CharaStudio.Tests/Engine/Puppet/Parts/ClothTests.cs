using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

public sealed class ClothTests
{
    private static readonly PuppetSubject s_captain = PuppetSubject.Draw(BenchCast.Captain, "stand", 500);

    [VisionFact]
    public void Build_OpenCoat_HangsFromTheTrunkBesideTheLegs()
    {
        var model = s_captain.Model();
        var knees = (s_captain.Joints[Joint.RightKnee] + s_captain.Joints[Joint.LeftKnee]) * 0.5;
        Assert.Equal(255, At(model, "trunk", knees));
        Assert.Equal(0, At(model, "right_leg", knees));
        Assert.Equal(0, At(model, "left_leg", knees));
    }

    [VisionFact]
    public void Build_OpenCoat_GoesOnBehindTheLegs()
    {
        var model = s_captain.Model();
        var shin = Vec.Lerp(s_captain.Joints[Joint.RightHip], s_captain.Joints[Joint.RightKnee], 0.9);
        Assert.Equal(255, At(model, "right_leg", shin));
        Assert.Equal(255, At(model, "trunk", shin));
    }

    [VisionFact]
    public void Build_SleeveOverASkirt_SkirtGoesOnBehindItInOneLine()
    {
        var subject = PuppetSubject.Draw(BenchCast.LinShuang, "stand", 720);
        var trunk = subject.Model().Mesh.Parts.Single(part => part.Name == "trunk").Layer;
        var (top, bottom) = ((int)subject.Joints[Joint.LeftHip].Y, (int)subject.Joints[Joint.LeftKnee].Y);
        int[] edges = [.. Enumerable.Range(top, bottom - top).Select(y => Enumerable.Range(0, trunk.Width).Last(x => trunk.Rgba[(4 * (((y - trunk.Top) * trunk.Width) + x)) + 3] > 127))];
        // Where the skirt itself is seen its outline is drawn around it: a line's width.
        Assert.All(edges.Zip(edges.Skip(6)), pair => Assert.InRange(pair.Second - pair.First, -5, 6));
    }

    [VisionFact]
    public void Build_CoatBehindTheLegs_TakesNothingFromItsOutline()
    {
        var subject = PuppetSubject.Draw(BenchCast.Captain, "stand", 720);
        var coat = subject.Model().Mesh.Parts.Single(part => part.Name == "trunk").Layer;
        var knee = (int)subject.Joints[Joint.LeftKnee].Y - coat.Top;
        bool[] bare = [.. Enumerable.Range(0, coat.Width * coat.Height).Select(i => coat.Rgba[(4 * i) + 3] < 255)];
        var depth = DistanceField.To(bare, coat.Width, coat.Height);
        var inside = Enumerable.Range(knee * coat.Width, (coat.Height - knee) * coat.Width).Where(i => depth[i] > 4).ToArray();
        Assert.InRange(inside.Count(i => coat.Rgba[(4 * i) + 2] > coat.Rgba[4 * i]) / (double)inside.Length, 0, 0.01);
    }

    [Fact]
    public void Pose_LegsApart_SkirtSpansThem()
    {
        var subject = PuppetSubject.Draw(BenchCast.Mira, "stand", 500);
        var model = subject.Model();
        var (rest, apart) = (Wide(model, PuppetSubject.Control("rest")), Wide(model, PuppetSubject.Control("jump")));
        Assert.True(apart > 1.02 * rest, $"{apart} over {rest}");
    }

    [Fact]
    public void Place_KneeBentAside_BowsWithoutACorner()
    {
        var model = PuppetSubject.Draw(BenchCast.LinShuang, "stand", 500).Model();
        var (rest, bent) = (Handles.Of(model.Rig.Joints), Handles.Of(model.Rig.Joints));
        var reach = (rest[(int)Joint.LeftFoot] - rest[(int)Joint.LeftHip]).Length;
        bent[Handles.Drape + 1] += new Vec(0.3 * reach, 0);
        Vec[] stripe = [.. Enumerable.Range(0, 21).Select(i => new Drape(0.9, 0.16 + (0.04 * i), 0.4, 30).Place(bent))];
        var turns = stripe.Zip(stripe.Skip(1), (a, b) => (b - a).Normalized).ToArray();
        Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.True(Vec.Dot(pair.First, pair.Second) > 0.96));
    }

    [Fact]
    public void Of_PlacesOnASkirt_AreWhereTheyWereWhenNothingMoves()
    {
        var rest = Handles.Of(PuppetSubject.Draw(BenchCast.LinShuang, "stand", 500).Model().Rig.Joints);
        foreach (var at in new[] { 0.2, 0.5, 0.8 }.Select(down => Vec.Lerp(rest[(int)Joint.Root], (rest[(int)Joint.LeftFoot] + rest[(int)Joint.RightFoot]) * 0.5, down) + new Vec(17, 0)))
        {
            Assert.InRange((Drape.Of(at, rest, 0.9)!.Value.Place(rest) - at).Length, 0, 0.01);
        }
    }

    [VisionFact]
    public void Build_SkirtWithABorder_LegsHaveNothingOfIt()
    {
        var subject = PuppetSubject.Draw(BenchCast.LinShuang, "stand", 720);
        var shin = (subject.Joints[Joint.RightFoot] - subject.Joints[Joint.RightKnee]).Length;
        var leg = subject.Model().Mesh.Parts.Single(part => part.Name == "right_leg").Layer;
        Assert.InRange(leg.Width, 1, 0.35 * shin);
    }

    // From the leftmost to the rightmost vertex of the trunk.
    private static double Wide(PuppetModel model, CharaStudio.Engine.Control.ControlFrame control)
    {
        var posed = model.Pose([control])[0];
        var places = model.Mesh.Parts.Single(part => part.Name == "trunk").Triangles.Select(v => (double)posed.Positions[2 * v]).ToArray();
        return places.Max() - places.Min();
    }

    private static byte At(PuppetModel model, string part, Vec at)
    {
        var layer = model.Mesh.Parts.Single(p => p.Name == part).Layer;
        var (x, y) = ((int)at.X - layer.Left, (int)at.Y - layer.Top);
        return x < 0 || y < 0 || x >= layer.Width || y >= layer.Height ? (byte)0 : layer.Rgba[(4 * ((y * layer.Width) + x)) + 3];
    }
}
