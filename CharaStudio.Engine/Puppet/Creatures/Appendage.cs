using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>What hangs at a body by its one end: a tail, an ear, a spout, a leg.</summary>
/// <param name="Axis">From root to tip, pixels of the reference, evenly spaced along the way.</param>
/// <param name="Length">Pixels along the way.</param>
/// <param name="Width">Pixels across, on average.</param>
/// <param name="Way">By cell of the silhouette: share of the way from the root, 0 to 1; NaN for what is not of it.</param>
internal sealed record Appendage(Vec[] Axis, double Length, double Width, double[] Way)
{
    // A beam as long as it is wide does not bend; one five times as long hangs like a rope.
    private const double Stiff = 1.2;
    private const double Loose = 4.2;

    // Pixels: corners of the mesh's triangles lie this far beyond what they show.
    private const double Beside = 24;

    public Vec Root => Axis[0];

    public Vec Tip => Axis[^1];

    /// <summary>0 stiff to 1 loose, by its shape alone: so a tail swings, and a spout or an ear hardly does.</summary>
    public double Slack => Ease.Smooth(((Length / Width) - Stiff) / (Loose - Stiff));

    /// <summary>Where a point goes when the appendage is turned about its root by an angle that grows along its way.</summary>
    /// <param name="at">A point of the reference.</param>
    /// <param name="way">Its share of the way.</param>
    /// <param name="bent">The axis after <see cref="Bent"/> by the same angle.</param>
    public Vec Carried(Vec at, double way, Vec[] bent, double degrees)
    {
        var along = Math.Clamp(way, 0, 1) * (Axis.Length - 1);
        var i = Math.Min((int)along, Axis.Length - 2);
        var (from, to) = (Vec.Lerp(Axis[i], Axis[i + 1], along - i), Vec.Lerp(bent[i], bent[i + 1], along - i));
        return to + (at - from).Rotate(degrees * Turned(way));
    }

    /// <summary>How far along a point lies, when it is on the appendage or just beside it; null elsewhere.</summary>
    public double? Near(Silhouette silhouette, Vec at)
    {
        var cells = silhouette.ToGrid(at);
        var (best, way) = (double.PositiveInfinity, (double?)null);
        var reach = (int)Math.Ceiling(Beside / silhouette.Step);
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
            {
                var near = cells + new Vec(dx, dy);
                var (cell, far) = (silhouette.Index(near), (silhouette.Place(silhouette.Index(near)) - cells).Length);
                if (silhouette.Inside[cell] && far < best)
                {
                    (best, way) = (far, double.IsNaN(Way[cell]) ? null : Way[cell]);
                }
            }
        }

        return way;
    }

    public Vec[] Bent(double degrees)
    {
        var bent = new Vec[Axis.Length];
        bent[0] = Axis[0];
        for (var i = 1; i < bent.Length; i++)
        {
            bent[i] = bent[i - 1] + (Axis[i] - Axis[i - 1]).Rotate(degrees * Turned((i - 0.5) / (bent.Length - 1)));
        }

        return bent;
    }

    // Share of the angle at a share of the way: nothing at the root, where it must fit the body, and most of it near the root.
    private static double Turned(double way) => 1 - ((1 - way) * (1 - way));
}
