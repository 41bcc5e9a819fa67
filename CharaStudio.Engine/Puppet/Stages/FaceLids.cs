using System.Runtime.Intrinsics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// A lid that closes over an eye: skin of the colours above and below the eye, and at its edge the lashes that the reference shows, taken along. Stretching the
/// skin above instead would pull brows and shadows over the eye.
/// </summary>
internal sealed class FaceLids
{
    // Of the half height: how thick lashes are, and how far below the eye its skin is surely skin.
    private const double Lashes = 0.4;
    private const double Cheek = 0.9;

    // Colours that differ by more are not both skin: hair or a brow lies above.
    private const float OneSkin = 40;
    private const double Crease = 0.1;
    private readonly FaceTexels _rest;
    private readonly EyePlace _eye;
    private readonly double _closed;
    private readonly double _band;
    private readonly float _above;

    /// <param name="rest">The face at rest.</param>
    /// <param name="closed">0 open to 1 shut.</param>
    public FaceLids(FaceTexels rest, EyePlace eye, double closed)
    {
        (_rest, _eye, _closed, _band) = (rest, eye, closed, Math.Max(1, Lashes * eye.HalfHeight));
        var apart = new[] { -0.5, 0, 0.5 }.Average(u => Distance(Mean(u, Top(u)), Mean(u, Under(u))));
        _above = 1 - (float)Ease.Smooth((apart - OneSkin) / OneSkin);
    }

    /// <summary>The colour that a point has under this lid.</summary>
    /// <param name="here">Without the lid.</param>
    public Vector128<float> Over(Vec at, Vector128<float> here)
    {
        var place = _eye.Axes.Into(at);
        var beside = Ease.Smooth((1.1 - Math.Abs(place.X)) / 0.2);
        double upper = _eye.Upper.At(place.X), lower = _eye.Lower.At(place.X), edge = upper + (_closed * (lower - upper)), top = Top(place.X);
        if (beside <= 0 || place.Y < top || place.Y > edge + (2 * _band))
        {
            return here;
        }

        var covered = (float)(beside * Ease.Smooth((place.Y - top) / _band) * Math.Clamp((edge - place.Y) + 0.5, 0, 1) * Math.Min(1, 4 * _closed));
        var lid = here + ((Skin(place, top, lower) - here) * covered);
        return Lash(place, upper, edge, lid, beside);
    }

    private Vector128<float> Skin(Vec place, double top, double lower)
    {
        var below = Mean(place.X, Under(place.X));
        var above = below + ((Mean(place.X, top) - below) * _above);
        var share = Math.Clamp((place.Y - top) / Math.Max(1e-6, lower - top), 0, 1);
        var skin = above + ((below - above) * (float)Ease.Smooth(share));

        // A lid is round: darker where it comes out from under the brow.
        return skin * (float)(1 - (Crease * Math.Pow(1 - share, 2) * Math.Min(1, 2 * _closed)));
    }

    // The lashes, wherever the lid is now: only what is darker than skin.
    private Vector128<float> Lash(Vec place, double upper, double edge, Vector128<float> lid, double beside)
    {
        var away = place.Y - edge;
        var hold = (float)(Math.Exp(-Math.Pow(away / (0.7 * _band), 2)) * Math.Min(1, 3 * _closed) * beside);
        var lash = _rest.At(_eye.Axes.Out(new Vec(place.X, upper + Math.Min(away, 0.35 * _band))));
        var dark = lash.GetElement(3) > 0 && Light(lash) < Light(lid) ? lid + ((lash - lid) * hold) : lid;
        return dark * (1 - (0.22f * (float)(Math.Exp(-Math.Pow(away / (0.4 * _band), 2)) * Math.Min(1, 2 * _closed) * beside)));
    }

    private double Top(double u) => _eye.Upper.At(u) - (1.3 * _band);

    private double Under(double u) => _eye.Lower.At(u) + (Cheek * _eye.HalfHeight);

    private Vector128<float> Mean(double u, double v)
    {
        var sum = Vector128<float>.Zero;
        for (var i = -2; i <= 2; i++)
        {
            sum += _rest.At(_eye.Axes.Out(new Vec((0.9 * Math.Clamp(u, -1, 1)) + (0.14 * i), v)));
        }

        return sum.GetElement(3) > 0 ? sum * (255 / sum.GetElement(3)) : sum;
    }

    private static float Light(Vector128<float> colour) => (0.3f * colour.GetElement(0)) + (0.59f * colour.GetElement(1)) + (0.11f * colour.GetElement(2));

    private static float Distance(Vector128<float> a, Vector128<float> b)
    {
        var by = Vector128.Abs(a - b);
        return (by.GetElement(0) + by.GetElement(1) + by.GetElement(2)) / 3;
    }
}
