using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

public sealed class PartCutTests
{
    private static readonly PuppetSubject s_subject = PuppetSubject.Draw(BenchCast.Kuro, "stand", 400);
    private static readonly PuppetModel s_model = s_subject.Model();

    [Fact]
    public void Layers_LaidOverEachOtherAtRest_AreTheReferenceAgain()
    {
        var (width, height) = (s_subject.Picture.Width, s_subject.Picture.Height);
        var laid = new double[width * height * 4];
        foreach (var layer in s_model.Mesh.Parts.Select(part => part.Layer))
        {
            for (var i = 0; i < layer.Rgba.Length; i++)
            {
                var at = (4 * (((layer.Top + (i / 4 / layer.Width)) * width) + layer.Left + (i / 4 % layer.Width))) + (i % 4);
                laid[at] = layer.Rgba[i] + (laid[at] * (255 - layer.Rgba[i | 3]) / 255);
            }
        }

        Assert.All(Enumerable.Range(0, laid.Length).Where(i => i % 4 == 3 && s_subject.Alpha.Samples[i / 4] >= 8), i => Assert.InRange(laid[i], s_subject.Alpha.Samples[i / 4] - 1.0, s_subject.Alpha.Samples[i / 4] + 1.0));
        Assert.All(Enumerable.Range(0, laid.Length).Where(i => s_subject.Alpha.Samples[i / 4] == 255), i => Assert.InRange(laid[i], s_subject.Picture.Rgba[i] - 1.5, s_subject.Picture.Rgba[i] + 1.5));
    }

    [Fact]
    public void Triangles_CoverAllThatAPartShows()
    {
        foreach (var part in s_model.Mesh.Parts)
        {
            var layer = part.Layer;
            for (var i = 0; i < layer.Width * layer.Height; i += 7)
            {
                var at = new Vec(layer.Left + (i % layer.Width) + 0.5, layer.Top + (i / layer.Width) + 0.5);
                Assert.True(layer.Rgba[(4 * i) + 3] == 0 || InAny(part.Triangles, at), $"{part.Name} at {at}");
            }
        }
    }

    [Fact]
    public void Build_HandOverTheThigh_GoesWithTheArm()
    {
        var hand = s_subject.Joints[Joint.LeftHand];
        Assert.Equal(255, Alpha("left_arm", hand));
        Assert.NotEqual(255, Alpha("right_arm", hand));
    }

    [Fact]
    public void Build_ArmBeforeTheTrunk_LeavesTheTrunkWholeBehindIt()
    {
        var subject = PuppetSubject.Draw(BenchCast.Kuro, "arms_crossed", 400);
        var model = subject.Model();
        var (elbow, hand) = (subject.Joints[Joint.RightElbow], subject.Joints[Joint.RightHand]);
        var trunk = model.Mesh.Parts.Single(part => part.Name == "trunk").Layer;
        Assert.Equal(255, At(trunk, Vec.Lerp(elbow, hand, 0.8)));
    }

    [Fact]
    public void Build_Robe_IsOnePieceBetweenTheLegs()
    {
        var model = PuppetSubject.Draw(BenchCast.LinShuang, "stand", 400).Model();
        var knees = (model.Rig.Joints[Joint.RightKnee] + model.Rig.Joints[Joint.LeftKnee]) * 0.5;
        Assert.Equal(255, At(model.Mesh.Parts.Single(part => part.Name == "trunk").Layer, knees));
    }

    private static byte Alpha(string part, Vec at) => At(s_model.Mesh.Parts.Single(p => p.Name == part).Layer, at);

    private static byte At(TextureLayer layer, Vec at)
    {
        var (x, y) = ((int)at.X - layer.Left, (int)at.Y - layer.Top);
        return x < 0 || y < 0 || x >= layer.Width || y >= layer.Height ? (byte)0 : layer.Rgba[(4 * ((y * layer.Width) + x)) + 3];
    }

    private static bool InAny(int[] triangles, Vec at)
    {
        Vec Corner(int v) => new(s_model.Mesh.Rest[2 * v], s_model.Mesh.Rest[(2 * v) + 1]);
        for (var t = 0; t < triangles.Length; t += 3)
        {
            var (a, b, c) = (Corner(triangles[t]), Corner(triangles[t + 1]), Corner(triangles[t + 2]));
            if (Vec.Cross(b - a, at - a) >= -1e-3 && Vec.Cross(c - b, at - b) >= -1e-3 && Vec.Cross(a - c, at - c) >= -1e-3)
            {
                return true;
            }
        }

        return false;
    }
}
