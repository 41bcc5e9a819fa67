using System.Numerics;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>
/// A place on a skirt. Cloth has no knees: down each side it falls in one bow from the hip by the knee to the hem, and what lies between the two bows is spanned straight,
/// row by row. So stripes and folds stay clean lines wherever the legs are.
/// </summary>
/// <param name="Hem">Where the bows end: above 0, which were the knees, to 1 at the feet.</param>
/// <param name="Down">Along both bows: 0 at the hips, 1 at the hem, a little more below it.</param>
/// <param name="Across">From the middle of its row, in the row's width: -0.5 is the right leg's bow, 0.5 the left leg's.</param>
/// <param name="Width">Pixels from bow to bow at rest.</param>
internal readonly record struct Drape(double Hem, double Down, double Across, double Width)
{
    // How much a bow keeps to the knee: 1 is a parabola, more comes nearer to the bones.
    private const double Knee = 1.8;
    private const double Longest = 1.4;
    private const double Look = 0.05;

    // Of a row's width at rest.
    private const double LeastWidth = 0.65;
    private const int Halvings = 40;

    /// <summary>Where the cloth has it, by handles at rest; null above the hips.</summary>
    public static Drape? Of(Vec at, ReadOnlySpan<Vec> rest, double hem)
    {
        if (Above(at, rest, hem, 0) || !Above(at, rest, hem, Longest))
        {
            return null;
        }

        var (low, high) = (0.0, Longest);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Above(at, rest, hem, middle) ? (low, middle) : (middle, high);
        }

        var (a, b) = Row(rest, hem, low);
        var width = (b - a).Length;
        return width < 1 ? null : new Drape(hem, low, Vec.Dot(at - ((a + b) * 0.5), (b - a).Normalized) / width, width);
    }

    /// <summary>Where it is when the handles are there.</summary>
    public Vec Place(ReadOnlySpan<Vec> handles)
    {
        var (a, b) = Row(handles, Hem, Down);
        var (above, below) = (Row(handles, Hem, Math.Max(0, Down - Look)), Row(handles, Hem, Down + Look));
        var fall = (below.Right + below.Left - above.Right - above.Left).Normalized.Perp;
        var hips = handles[(int)Joint.LeftHip] - handles[(int)Joint.RightHip];
        var aside = fall * (Vec.Dot(hips, (handles[(int)Joint.Root] - handles[(int)Joint.Neck]).Perp) < 0 ? -1 : 1);
        // Legs one behind the other do not press it flat.
        var more = aside * (Math.Max(0, (LeastWidth * Width) - Vec.Dot(b - a, aside)) / 2);
        (a, b) = (a - more, b + more);
        // Stretched between the legs and hardly beyond them, without a crease at either.
        var stretched = Across / Math.Cbrt(1 + Math.Pow(Math.Abs(2 * Across), 3));
        return ((a + b) * 0.5) + ((b - a).Normalized * ((Width * Across) + (((b - a).Length - Width) * stretched)));
    }

    /// <summary>The same as x + iy.</summary>
    public Complex At(ReadOnlySpan<Vec> handles)
    {
        var at = Place(handles);
        return new Complex(at.X, at.Y);
    }

    /// <summary>The place on the same fold so much farther down, when nothing moves.</summary>
    public Vec Below(ReadOnlySpan<Vec> rest, double by)
    {
        var (a, b) = Row(rest, Hem, Math.Max(0, Down + by));
        return Vec.Lerp(a, b, Across + 0.5);
    }

    private static (Vec Right, Vec Left) Row(ReadOnlySpan<Vec> handles, double hem, double down) =>
        (Bow(handles, Joint.RightHip, Handles.Drape, hem, down), Bow(handles, Joint.LeftHip, Handles.Drape + 1, hem, down));

    // A rational quadratic that touches both bones, and goes on straight below the hem.
    private static Vec Bow(ReadOnlySpan<Vec> handles, Joint joint, int drape, double hem, double down)
    {
        var (hip, knee) = (handles[(int)joint], handles[drape]);
        var end = Vec.Lerp(knee, handles[drape + 2], hem);
        var t = Math.Min(down, 1);
        var (a, b, c) = ((1 - t) * (1 - t), 2 * Knee * t * (1 - t), t * t);
        return (((hip * a) + (knee * b) + (end * c)) * (1 / (a + b + c))) + ((end - knee) * (2 * Knee * (down - t)));
    }

    private static bool Above(Vec at, ReadOnlySpan<Vec> handles, double hem, double down)
    {
        var (a, b) = Row(handles, hem, down);
        var (hips, feet) = (Row(handles, hem, 0), Row(handles, hem, 1));
        var towards = feet.Right + feet.Left - hips.Right - hips.Left;
        var across = (b - a).Perp;
        return Vec.Dot(at - a, across) * Math.Sign(Vec.Dot(across, towards)) < 0;
    }
}
