using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>A figure with its part in this shot: what is asked of the figure artist, then where it is put.</summary>
internal sealed class Actor(int index, FigurePlan plan, FigureBrief brief, bool facesLeft)
{
    public int Index => index;

    public FigurePlan Plan => plan;

    public FigureBrief Brief { get; set; } = brief;

    public bool FacesLeft { get; set; } = facesLeft;

    public FigureDrawing Drawing { get; private set; } = null!;

    /// <summary>Page x of the figure's own origin, in pixels.</summary>
    public double X { get; set; }

    /// <summary>Page y of the ground under the figure.</summary>
    public double Feet { get; set; }

    /// <summary>Pixels of one head height.</summary>
    public double Unit { get; set; }

    /// <summary>0 at the picture plane .. 1 far.</summary>
    public double Distance { get; set; }

    /// <summary>Somebody near the camera seen from behind, kept dark.</summary>
    public bool Near { get; set; }

    /// <summary>A passer-by, not a figure of the plan.</summary>
    public bool Extra => index < 0;

    public Affine Map => (FacesLeft ? Affine.Scale(-Unit, Unit) : Affine.Scale(Unit)).Then(Affine.Translate(X, Feet));

    /// <summary>Face and skull with the hair around them; hair that falls further is left out, words may lie on it.</summary>
    public Box HeadBox => Skull.Transform(Map);

    private Box Skull
    {
        get
        {
            var face = Box.Around([Drawing.Joints[Joint.HeadTop], Drawing.Eyes, Drawing.Mouth]).Inflate(0.42);
            var hair = Drawing.Head;
            double x = Math.Max(face.X, hair.X), y = Math.Max(face.Y, hair.Y);
            return new Box(x, y, Math.Max(0.1, Math.Min(face.Right, hair.Right) - x), Math.Max(0.1, Math.Min(face.Bottom, hair.Bottom) - y));
        }
    }

    public Vec At(Joint joint) => Map.Apply(Drawing.Joints[joint]);

    public void Draw(Func<FigureBrief, FigureDrawing> artist) => Drawing = artist(FacesLeft ? Mirrored(Brief) : Brief);

    /// <summary>Head's top above the ground in the figure's own heads, positive.</summary>
    public double HeadTop => -Math.Max(Drawing.Head.Y, Drawing.Joints[Joint.HeadTop].Y - 0.3);

    /// <summary>Extent of the body across, without props and capes: (left, right) of the origin in heads, on the page.</summary>
    public (double Left, double Right) Reach()
    {
        double left = -0.75, right = 0.75;
        foreach (var (joint, p) in Drawing.Joints)
        {
            var x = FacesLeft ? -p.X : p.X;
            var flesh = joint is Joint.RightHand or Joint.LeftHand ? 0.25 : 0.5;
            left = Math.Min(left, x - flesh);
            right = Math.Max(right, x + flesh);
        }

        return (left, right);
    }

    // The figure artist draws everybody facing right; what comes from the side of the page is swapped.
    private static FigureBrief Mirrored(FigureBrief brief) => brief with
    {
        Light = brief.Light.Mirrored,
        Sway = -brief.Sway,
        Gaze = brief.Gaze switch
        {
            Gaze.Left => Gaze.Right,
            Gaze.Right => Gaze.Left,
            Gaze.UpLeft => Gaze.UpRight,
            Gaze.UpRight => Gaze.UpLeft,
            Gaze.DownLeft => Gaze.DownRight,
            Gaze.DownRight => Gaze.DownLeft,
            var g => g,
        },
    };
}
