namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>A straight edge in a picture: its middle, its direction (a unit vector) and its length in pixels.</summary>
internal readonly record struct Segment(double X, double Y, double AlongX, double AlongY, double Length)
{
    public double Top => Y - (Math.Abs(AlongY) * Length / 2);

    public double Bottom => Y + (Math.Abs(AlongY) * Length / 2);

    /// <summary>Degrees from level, 0 to 90.</summary>
    public double Slope => Math.Atan2(Math.Abs(AlongY), Math.Abs(AlongX)) * 180 / Math.PI;
}
