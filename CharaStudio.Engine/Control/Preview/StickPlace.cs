using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>Where a body is seen in the doll's picture, before the camera; and back from there.</summary>
/// <param name="Root">Pixels.</param>
/// <param name="Unit">Pixels of a body height.</param>
/// <param name="Turn">Degrees clockwise of the whole body.</param>
internal readonly record struct StickPlace(Vec Root, double Unit, double Turn)
{
    public Vec Of(Vec3 joint) => Root + (joint.Flat.Rotate(Turn) * Unit);

    /// <summary>In body heights from the root.</summary>
    public Vec Back(Vec at) => (at - Root).Rotate(-Turn) * (1 / Unit);
}
