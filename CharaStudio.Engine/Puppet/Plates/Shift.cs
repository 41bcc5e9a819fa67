namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>One movement by which much of a hole may be copied from elsewhere: across the picture, or over the ground.</summary>
internal readonly struct Shift
{
    private readonly double _right;
    private readonly double _down;
    private readonly GroundShift _ground;

    public Shift(int right, int down) => (_right, _down) = (right, down);

    public Shift(GroundShift ground) => (_ground, OnGround) = (ground, true);

    public bool OnGround { get; }

    /// <returns>False where the movement leads beyond the horizon.</returns>
    public bool Find(int x, int y, out Match match)
    {
        double sourceX = x + _right, sourceY = y + _down;
        var there = !OnGround || _ground.Find(x, y, out sourceX, out sourceY);
        match = new Match((float)sourceX, (float)sourceY, OnGround);
        return there;
    }
}
