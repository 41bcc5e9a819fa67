using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>Joints as the pose network finds them, drawn over a panel whose true joints are known: for the eye and for figures.</summary>
internal static class JointsPicture
{
    private static readonly (Joint From, Joint To)[] s_bones =
    [
        (Joint.Root, Joint.Hip), (Joint.Hip, Joint.Torso), (Joint.Torso, Joint.Neck), (Joint.Neck, Joint.HeadTop),
        (Joint.Neck, Joint.RightShoulder), (Joint.RightShoulder, Joint.RightElbow), (Joint.RightElbow, Joint.RightHand),
        (Joint.Neck, Joint.LeftShoulder), (Joint.LeftShoulder, Joint.LeftElbow), (Joint.LeftElbow, Joint.LeftHand),
        (Joint.Root, Joint.RightHip), (Joint.RightHip, Joint.RightKnee), (Joint.RightKnee, Joint.RightFoot),
        (Joint.Root, Joint.LeftHip), (Joint.LeftHip, Joint.LeftKnee), (Joint.LeftKnee, Joint.LeftFoot),
    ];

    /// <summary>One figure of the bench's cast alone in a meadow, from head to foot.</summary>
    public static ScenePlan Plan(LookSheet look, string pose) => new()
    {
        Camera = new() { Shot = Shot.FullShot }, Place = new() { Kind = "meadow", Seed = 3 }, Figures = [new() { Look = look, Pose = pose, View = View.Front, FacesLeft = false }], Seed = 7,
    };

    /// <summary>The panel with bones over it.</summary>
    public static Pixels Over(PanelDrawing panel, IEnumerable<PersonPose> people)
    {
        var end = panel.Svg.LastIndexOf("</svg>", StringComparison.Ordinal);
        return SvgRaster.Render(panel.Svg.Insert(end, Bones(people)), panel.Width, panel.Height);
    }

    /// <summary>Bones as SVG, in the picture's pixels: a person's right side orange, their left side blue, the rest white; doubtful joints are hollow.</summary>
    public static string Bones(IEnumerable<PersonPose> people)
    {
        var over = new StringBuilder();
        foreach (var joints in people.Select(RigJoints.Of))
        {
            over.Append(Bones(joints));
        }

        return over.ToString();
    }

    /// <summary>As the other, of one person.</summary>
    public static string Bones(IReadOnlyDictionary<Joint, RigMark> joints)
    {
        var over = new StringBuilder();
        foreach (var (from, to) in s_bones)
        {
            Line(over, joints[from].At, joints[to].At, "#111", 7);
            Line(over, joints[from].At, joints[to].At, Color(to), 4);
        }

        foreach (var (joint, mark) in joints)
        {
            over.Append(CultureInfo.InvariantCulture, $"<circle cx='{mark.At.X:0.#}' cy='{mark.At.Y:0.#}' r='6' stroke='#111' stroke-width='2' fill='{(mark.Visibility >= 0.5 ? Color(joint) : "none")}'/>");
        }

        return over.ToString();
    }

    /// <summary>How many of the limbs' joints lie within a share of the trunk's length of their true places (PCK).</summary>
    public static (int Right, int All) Score(DrawnFigure figure, PersonPose? pose, double share)
    {
        Joint[] limbs = [.. figure.Joints.Keys.Where(joint => joint is not (Joint.Root or Joint.Hip or Joint.Torso or Joint.Neck or Joint.HeadTop))];
        var reach = share * (figure.Joints[Joint.Neck] - figure.Joints[Joint.Root]).Length;
        var found = pose is null ? null : RigJoints.Of(pose);
        return (limbs.Count(joint => found is not null && (found[joint].At - figure.Joints[joint]).Length <= reach), limbs.Length);
    }

    private static void Line(StringBuilder over, Vec from, Vec to, string color, int width) => over.Append(
        CultureInfo.InvariantCulture,
        $"<line x1='{from.X:0.#}' y1='{from.Y:0.#}' x2='{to.X:0.#}' y2='{to.Y:0.#}' stroke='{color}' stroke-width='{width}' stroke-linecap='round'/>");

    private static string Color(Joint joint) => joint switch
    {
        Joint.RightShoulder or Joint.RightElbow or Joint.RightHand or Joint.RightHip or Joint.RightKnee or Joint.RightFoot => "#ff9a3c",
        Joint.LeftShoulder or Joint.LeftElbow or Joint.LeftHand or Joint.LeftHip or Joint.LeftKnee or Joint.LeftFoot => "#3ca0ff",
        _ => "#ffffff",
    };
}
