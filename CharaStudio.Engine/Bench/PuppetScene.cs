using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Bench;

/// <summary>A drawn figure in a drawn place, as an opaque reference of which mask and joints are known.</summary>
internal static class PuppetScene
{
    public static (Pixels Picture, byte[] Alpha, PuppetModel Model) Draw(LookSheet look, int width, int height, string place = "meadow")
    {
        var subject = PuppetSubject.Draw(look, "stand", height);
        var picture = Place(place, width, height);
        var alpha = new byte[width * height];
        var left = (width - subject.Picture.Width) / 2;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < subject.Picture.Width; x++)
            {
                int from = ((y * subject.Picture.Width) + x) * 4, to = ((y * width) + left + x) * 4, a = subject.Picture.Rgba[from + 3];
                alpha[to / 4] = (byte)a;
                for (var c = 0; c < 3; c++)
                {
                    picture.Rgba[to + c] = (byte)(((subject.Picture.Rgba[from + c] * a) + (picture.Rgba[to + c] * (255 - a)) + 127) / 255);
                }
            }
        }

        var joints = subject.Joints.ToDictionary(joint => joint.Key, joint => joint.Value + new Illustrator.Drawing.Vec(left, 0));
        return (picture, alpha, PuppetModel.Build(picture, new Vision.Raster(width, height, 1, alpha), joints, PuppetSubject.Control("rest")));
    }

    /// <summary>A place without anybody in it.</summary>
    public static Pixels Place(string kind, int width, int height)
    {
        var plan = new ScenePlan { Place = new PlacePlan { Kind = kind, Seed = 7 }, Camera = new CameraPlan { Shot = Shot.FullShot } };
        return SvgRaster.Render(new IllustratorRenderer().Draw(plan, width, height).Svg, width, height);
    }
}
