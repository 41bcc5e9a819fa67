using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>A figure drawn here, cut out, as a reference of which everything is known.</summary>
/// <param name="Joints">Where the illustrator put them, in pixels.</param>
internal sealed record PuppetSubject(Pixels Picture, Raster Alpha, IReadOnlyDictionary<Joint, Vec> Joints)
{
    /// <param name="height">Pixels of the picture; the figure takes nine tenths of it.</param>
    public static PuppetSubject Draw(LookSheet look, string pose, int height, View view = View.Front)
    {
        var figure = FigureArtist.Draw(new FigureBrief(look, view, pose, Light.Studio));
        var scale = 0.9 * height / figure.Bounds.Height;
        var width = (int)Math.Ceiling(figure.Bounds.Width * scale) + (height / 10);
        var map = Affine.Translate(-figure.Bounds.Centre).Then(Affine.Scale(scale)).Then(Affine.Translate(width / 2.0, height / 2.0));
        var canvas = new Canvas(width, height, Lighting.Studio) { Title = look.Name, Seed = look.Seed };
        var picture = SvgRaster.Render(StyleFinish.Draw(Style.FantasyAnime, [new Cluster(figure.Marks) { Transform = map, Name = "figure" }], canvas), width, height);
        var alpha = Raster.Empty(width, height, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = picture.Rgba[(4 * i) + 3];
        }

        return new PuppetSubject(picture, alpha, figure.Joints.ToDictionary(joint => joint.Key, joint => map.Apply(joint.Value)));
    }

    public PuppetModel Model() => PuppetModel.Build(Picture, Alpha, Joints);

    /// <summary>A pose of the catalogue as a control; rest is standing at ease.</summary>
    public static ControlFrame Control(string pose)
    {
        var skeleton = Skeleton.Of(RestBody.Physique, pose == RestBody.Pose.Name ? RestBody.Pose : PoseCatalogue.Get(pose));
        return new ControlFrame(RestBody.FromRoot(skeleton)) { Travel = new BodyTravel(0, (skeleton[Joint.Root].Y / RestBody.Height) + RestBody.RootHeight) };
    }
}
