using System.Numerics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>A body's travel: turned and scaled about a point, then shifted.</summary>
internal readonly struct Similarity(BodyTravel travel, Vec about, Vec shift)
{
    private readonly Complex _factor = travel.Turn == 0 ? travel.Scale : Complex.FromPolarCoordinates(travel.Scale, travel.Turn * Math.PI / 180);
    private readonly Complex _about = new(about.X, about.Y);
    private readonly Complex _shift = new(shift.X, shift.Y);

    public void Put(Complex at, Span<float> place)
    {
        var moved = _about + _shift + (_factor * (at - _about));
        (place[0], place[1]) = ((float)moved.Real, (float)moved.Imaginary);
    }
}
