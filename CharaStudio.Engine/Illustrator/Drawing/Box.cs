namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>Axis-aligned rectangle; <see cref="Empty"/> is the neutral element of <see cref="Union"/>.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public static readonly Box Empty = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public bool IsEmpty => !(Width >= 0 && Height >= 0);

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Vec Centre => new(X + (Width / 2), Y + (Height / 2));

    public static Box Around(IEnumerable<Vec> points)
    {
        double x0 = double.PositiveInfinity, y0 = x0, x1 = double.NegativeInfinity, y1 = x1;
        foreach (var p in points)
        {
            x0 = Math.Min(x0, p.X);
            y0 = Math.Min(y0, p.Y);
            x1 = Math.Max(x1, p.X);
            y1 = Math.Max(y1, p.Y);
        }

        return x1 < x0 ? Empty : new Box(x0, y0, x1 - x0, y1 - y0);
    }

    public bool Contains(Vec p) => p.X >= X && p.X <= Right && p.Y >= Y && p.Y <= Bottom;

    public bool Overlaps(Box o) => !IsEmpty && !o.IsEmpty && X < o.Right && o.X < Right && Y < o.Bottom && o.Y < Bottom;

    public Box Inflate(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    public Box Union(Box o)
    {
        if (IsEmpty)
        {
            return o;
        }

        if (o.IsEmpty)
        {
            return this;
        }

        var x = Math.Min(X, o.X);
        var y = Math.Min(Y, o.Y);
        return new Box(x, y, Math.Max(Right, o.Right) - x, Math.Max(Bottom, o.Bottom) - y);
    }

    public Box Transform(Affine map) => IsEmpty
        ? this
        : Around([map.Apply(new(X, Y)), map.Apply(new(Right, Y)), map.Apply(new(X, Bottom)), map.Apply(new(Right, Bottom))]);

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{X:0.####}, {Y:0.####}, {Width:0.####} x {Height:0.####}]");
}
