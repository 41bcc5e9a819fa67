using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>An eye of a drawing: whatever is not skin and hangs together where the mesh sees an eye.</summary>
/// <param name="skin">Red, green and blue of the cheeks.</param>
internal sealed class DrawnEye(Pixels picture, Vec3 skin)
{
    private const double NotSkin = 30;

    // Half widths of the mesh's eye: how far an eye may reach aside, up and down, and how thick what joins it to a fringe may be.
    private const double Aside = 2;
    private const double Up = 1.9;
    private const double Down = 2.8;
    private const double Thread = 0.1;
    private const double Least = 0.5;

    /// <returns>Null where nothing bounded is found: an eye that hangs together with hair cannot be told from it.</returns>
    public EyePlace? Of(EyePlace eye)
    {
        var size = eye.HalfWidth;
        int left = (int)(eye.Centre.X - (Aside * size)), top = (int)(eye.Centre.Y - (Up * size)), wide = (int)(2 * Aside * size), high = (int)((Up + Down) * size);
        if (size < 3)
        {
            return null;
        }

        var (seen, thread) = (Marked(left, top, wide, high), (int)Math.Max(1, Thread * size));
        var core = Thinned(seen, wide, high, thread);
        var start = Enumerable.Range(0, core.Length).Where(i => core[i]).DefaultIfEmpty(0).MinBy(i => (new Vec(left + (i % wide), top + (i / wide)) - eye.Centre).Length);
        if (!core[start])
        {
            return null;
        }

        var (from, to) = Bounds(core, wide, high, start);
        var inside = from.X > thread && from.Y > thread && to.X < wide - 1 - thread && to.Y < high - 1 - thread;
        double halfWidth = ((to.X - from.X) / 2) + thread, halfHeight = ((to.Y - from.Y) / 2) + thread;
        return !inside || halfWidth < Least * size || halfHeight < Least * size / 2 ? null
            : new EyePlace(new Vec(left, top) + ((from + to) * 0.5), halfWidth, halfHeight) { Brow = Math.Max(1.5 * halfHeight, eye.Brow) };
    }

    private bool[] Marked(int left, int top, int wide, int high)
    {
        var seen = new bool[wide * high];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = FaceEvidence.Differ(FaceEvidence.Colour(picture, new Vec(left + (i % wide), top + (i / wide))), skin) > NotSkin;
        }

        return seen;
    }

    // What is thicker than twice the thread.
    private static bool[] Thinned(bool[] seen, int wide, int high, int thread)
    {
        var core = new bool[seen.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            var (y, x) = Math.DivRem(i, wide);
            core[i] = seen[i];
            for (var dy = -thread; dy <= thread && core[i]; dy++)
            {
                for (var dx = -thread; dx <= thread && core[i]; dx++)
                {
                    core[i] = y + dy < 0 || y + dy >= high || x + dx < 0 || x + dx >= wide || seen[((y + dy) * wide) + x + dx];
                }
            }
        }

        return core;
    }

    private static (Vec From, Vec To) Bounds(bool[] core, int wide, int high, int start)
    {
        var (open, from, to) = (new Stack<int>([start]), new Vec(wide, high), new Vec(-1, -1));
        core[start] = false;
        while (open.TryPop(out var i))
        {
            var (y, x) = Math.DivRem(i, wide);
            (from, to) = (new Vec(Math.Min(from.X, x), Math.Min(from.Y, y)), new Vec(Math.Max(to.X, x), Math.Max(to.Y, y)));
            foreach (var next in (int[])[x > 0 ? i - 1 : i, x < wide - 1 ? i + 1 : i, y > 0 ? i - wide : i, y < high - 1 ? i + wide : i])
            {
                if (core[next])
                {
                    core[next] = false;
                    open.Push(next);
                }
            }
        }

        return (from, to);
    }
}
