using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Belts, sashes, plates, capes and other additions, by the layer they are drawn in.</summary>
internal sealed class Extras(Rig rig, Paint paint, double sway)
{
    private readonly Waistwear _waist = new(rig, paint, sway);
    private readonly Plates _plates = new(rig, paint);
    private readonly Capes _capes = new(rig, paint, sway);
    private readonly Neckwear _neck = new(rig, paint, sway);

    public void Behind(Worn worn, List<Mark> marks)
    {
        if (rig.FrontSeen)
        {
            _capes.Back(worn, marks);
        }
    }

    public void Leg(Worn worn, int side, List<Mark> marks) => _plates.Leg(worn, side, marks);

    public void Trunk(Worn worn, List<Mark> marks)
    {
        _plates.Trunk(worn, marks);
        _waist.Draw(worn, marks);
    }

    public void Arm(Worn worn, ArmPiece piece, List<Mark> marks) => _plates.Arm(worn, piece, marks);

    public void Collar(Worn worn, List<Mark> marks)
    {
        if (!rig.FrontSeen)
        {
            _capes.Back(worn, marks);
        }

        _capes.Clasp(worn, marks);
        _neck.Draw(worn, marks);
    }

    public void HoodInside(Worn worn, List<Mark> marks) => _neck.HoodInside(worn, marks);

    public void OverHead(Worn worn, List<Mark> marks) => _neck.Hood(worn, marks);
}
