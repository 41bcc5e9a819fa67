using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Weathers;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Composition;

/// <summary>A mannequin and a hill, so that composing is tested apart from drawing.</summary>
internal static class StandIns
{
    public static readonly Artists All = new(Mannequin, _ => Hill(), (_, _) => new WeatherDrawing([], []));

    private static FigureDrawing Mannequin(FigureBrief brief)
    {
        var heads = brief.Look.Proportion switch { Proportion.Chibi => 3.0, Proportion.Child => 5, Proportion.Heroic => 8, _ => 6.5 };
        double chin = 1 - heads, neck = chin + 0.15, hip = -heads * 0.47;
        var joints = new Dictionary<Joint, Vec>
        {
            [Joint.Root] = new(0, hip), [Joint.Hip] = new(0, hip), [Joint.Torso] = new(0, (hip + neck) / 2), [Joint.Neck] = new(0, neck),
            [Joint.RightShoulder] = new(0.6, neck + 0.2), [Joint.RightElbow] = new(1.1, neck + 1), [Joint.RightHand] = new(1.6, neck + 0.6),
            [Joint.LeftShoulder] = new(-0.6, neck + 0.2), [Joint.LeftElbow] = new(-0.8, neck + 1.2), [Joint.LeftHand] = new(-0.8, neck + 2),
            [Joint.RightHip] = new(0.3, hip), [Joint.RightKnee] = new(0.35, hip / 2), [Joint.RightFoot] = new(0.4, 0),
            [Joint.LeftHip] = new(-0.3, hip), [Joint.LeftKnee] = new(-0.35, hip / 2), [Joint.LeftFoot] = new(-0.4, 0), [Joint.HeadTop] = new(0, -heads),
        };
        foreach (var (joint, at) in brief.Joints ?? new Dictionary<Joint, Vec>())
        {
            joints[joint] = at;
        }

        return new FigureDrawing(Marks(joints, chin, brief), joints, new Vec(0.2, chin - 0.18), new Box(-0.5, -heads - 0.1, 1, 1.1), new Box(-1, -heads - 0.1, 2.7, heads + 0.1))
        {
            Eyes = new Vec(0.1, chin - 0.45),
        };
    }

    private static List<Mark> Marks(Dictionary<Joint, Vec> joints, double chin, FigureBrief brief)
    {
        var skin = Rgb.Parse(brief.Look.Skin);
        var cloth = Rgb.Parse(brief.Look.Outfit.Count > 0 ? brief.Look.Outfit[0].Color : "#4060a0");
        Form Limb(Joint a, Joint b, double w, Rgb c, Material m) => new(Pen.Ribbon([joints[a], joints[b]], _ => w), c, m);
        var face = Outline.Ellipse(new Vec(0, chin - 0.5), 0.42, 0.5);
        return
        [
            Limb(Joint.LeftHip, Joint.LeftFoot, 0.4, cloth.Darken(0.3), Material.Cloth),
            Limb(Joint.RightHip, Joint.RightFoot, 0.4, cloth.Darken(0.3), Material.Cloth),
            Limb(Joint.LeftShoulder, Joint.LeftHand, 0.3, cloth, Material.Cloth),
            new Form(Outline.RoundRect(-0.6, chin + 0.15, 1.2, joints[Joint.Hip].Y - chin, 0.3), cloth, Material.Cloth)
            {
                Shadows = [Outline.Rect(-0.6, chin, 0.4, 5)],
            },
            Limb(Joint.RightShoulder, Joint.RightElbow, 0.3, cloth, Material.Cloth),
            Limb(Joint.RightElbow, Joint.RightHand, 0.25, skin, Material.Skin),
            new Form(face, skin, Material.Skin) { Shadows = [Outline.Rect(-0.5, chin - 1, 0.25, 1)] },
            new Form(Outline.Ellipse(new Vec(-0.05, chin - 0.8), 0.5, 0.3), Rgb.Parse(brief.Look.Hair.Color), Material.Hair) { Highlights = [Outline.Ellipse(new(0, chin - 0.9), 0.2, 0.05)] },
            new Form(Outline.Ellipse(new Vec(0.2, chin - 0.45), 0.06, 0.09), Rgb.Parse(brief.Look.Eyes.Color), Material.Eye),
            new Stroke(Pen.Taper([new(0.1, chin - 0.18), new(0.2, chin - 0.16), new(0.3, chin - 0.18)], 0.03), skin),
        ];
    }

    private static PlaceDrawing Hill()
    {
        var sky = new Form(Outline.Rect(-2.4, -1.6, 4.8, 1.7), Rgb.Parse("#8fc4f0"), Material.Sky)
        {
            Contour = 0, Blend = new Blend(new(0, -0.8), new(0, 0), Rgb.Parse("#4f94dc"), Rgb.Parse("#dcf0fa")),
        };
        var hill = new Form(Outline.Smooth([new(-2.4, 0.05), new(-1, -0.12), new(-0.3, -0.03), new(0.5, -0.22), new(1.4, -0.06), new(2.4, 0.05)], closed: true), Rgb.Parse("#6f9a6a"), Material.Foliage);
        var house = new Form(Outline.Polygon(new(0.3, 0.06), new(0.3, -0.2), new(0.45, -0.32), new(0.6, -0.2), new(0.6, 0.06)), Rgb.Parse("#c8a070"), Material.Wood);
        var ground = new Form(Outline.Rect(-2.4, 0, 4.8, 1.4), Rgb.Parse("#b9a878"), Material.Earth);
        return new PlaceDrawing([Plate("sky", 1, sky), Plate("far", 0.8, hill), Plate("ground", 0.3, ground), Plate("middle", 0.4, house)], 0.94, false);
    }

    private static Cluster Plate(string name, double depth, Form form) => new([form]) { Depth = depth, Name = "plate-" + name };
}
