namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// A movement over level ground as a camera that is held level sees it: points of the ground are x / (y - horizon) aside and 1 / (y - horizon) away, whatever
/// the lens, and there it is a plain shift. J.-B. Huang and others, "Image Completion using Planar Structure Guidance", 2014, rectify each plane for the same end.
/// </summary>
internal readonly struct GroundShift
{
    private readonly double _horizon;
    private readonly double _aside;
    private readonly double _away;

    public GroundShift(double horizon, double x, double y, double sourceX, double sourceY)
    {
        double depth = 1 / (y - horizon), source = 1 / (sourceY - horizon);
        (_horizon, _aside, _away) = (horizon, (sourceX * source) - (x * depth), source - depth);
    }

    /// <param name="aside">In units of x / (y - horizon).</param>
    /// <param name="away">In units of 1 / (y - horizon).</param>
    public GroundShift(double horizon, double aside, double away) => (_horizon, _aside, _away) = (horizon, aside, away);

    /// <summary>Where a row comes from, and how columns of it do: start + step * x.</summary>
    /// <returns>False when it would lie beyond the horizon.</returns>
    public bool Row(double y, out double sourceY, out double start, out double step)
    {
        var below = y - _horizon;
        var near = below > 0.5 ? (1 / below) + _away : 0;
        if (near <= 1e-6)
        {
            (sourceY, start, step) = (0, 0, 0);
            return false;
        }

        var depth = 1 / near;
        (sourceY, start, step) = (_horizon + depth, _aside * depth, depth / below);
        return true;
    }

    public bool Find(double x, double y, out double sourceX, out double sourceY)
    {
        var there = Row(y, out sourceY, out var start, out var step);
        sourceX = start + (step * x);
        return there;
    }
}
