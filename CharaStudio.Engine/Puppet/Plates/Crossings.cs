using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>Where straight pieces cross.</summary>
internal static class Crossings
{
    /// <summary>How far along a ray it crosses a piece; null when it does not.</summary>
    public static double? Of(Vec from, Vec along, Vec a, Vec b)
    {
        var piece = b - a;
        var cross = (along.X * piece.Y) - (along.Y * piece.X);
        if (Math.Abs(cross) < 1e-9)
        {
            return null;
        }

        var between = a - from;
        var t = ((between.X * piece.Y) - (between.Y * piece.X)) / cross;
        var u = ((between.X * along.Y) - (between.Y * along.X)) / cross;
        return t >= 0 && u is >= 0 and <= 1 ? t : null;
    }

    /// <summary>True when two runs of pieces cross anywhere.</summary>
    public static bool Any(Vec[] a, Vec[] b)
    {
        for (var i = 1; i < a.Length; i++)
        {
            for (var j = 1; j < b.Length; j++)
            {
                if (Of(a[i - 1], a[i] - a[i - 1], b[j - 1], b[j]) is <= 1)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
