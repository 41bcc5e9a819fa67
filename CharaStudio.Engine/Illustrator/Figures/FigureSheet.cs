using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures.Garments;
using CharaStudio.Engine.Illustrator.Heads;
using CharaStudio.Engine.Illustrator.Props;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>One figure being put together: every part goes to its layer, layers are joined from back to front.</summary>
internal sealed class FigureSheet
{
    private readonly FigureBrief _brief;
    private readonly Rig _rig;
    private readonly Paint _paint;
    private readonly BodyArtist _bare;
    private readonly Wardrobe _wardrobe;
    private readonly SpeciesParts _species;
    private readonly Rgb _skin;
    private readonly HeadDrawing _head;
    private readonly Affine _headMap;
    private readonly Dictionary<Joint, (Vec, double)> _grips = [];

    public FigureSheet(FigureBrief brief, Rig rig)
    {
        _brief = brief;
        _rig = rig;
        _paint = new Paint(brief.Light, rig.Body.Heads / 6.5);
        _skin = Rgb.Parse(brief.Look.Skin);
        _species = new SpeciesParts(brief, rig, _paint);
        _bare = new BodyArtist(rig, _paint, _skin, _species);
        _wardrobe = new Wardrobe(brief, rig, _paint);
        _head = HeadArtist.Draw(new HeadBrief(brief.Look, HeadView(), brief.Expression, brief.Light)
        {
            Mouth = brief.Mouth, Gaze = brief.Gaze, EyesClosed = brief.EyesClosed, HairSway = _wardrobe.Hooded ? 0 : brief.Sway,
        });
        _headMap = HeadPlace.Map(rig);
    }

    public FigureDrawing Compose()
    {
        var box = new Box(-0.5, -0.5, 1, 1).Transform(_headMap);
        ArmPiece[] pieces = [.. ArmPiece.Of(_rig, FarSide, box), .. ArmPiece.Of(_rig, -FarSide, box)];
        var marks = new List<Mark>();
        if (_rig.FrontSeen)
        {
            _species.Back(marks);
        }

        _wardrobe.Behind(marks);
        _wardrobe.HoodInside(marks);
        Add(marks, _head.Behind, "hair_back");
        Arms(pieces, ArmLayer.BehindTrunk, marks);
        _wardrobe.SkirtInside(marks);
        Legs(marks);
        _bare.Trunk(marks);
        _bare.CollarBones(marks);
        _wardrobe.Trunk(marks);
        Arms(pieces, ArmLayer.BeforeTrunk, marks);
        _wardrobe.Collar(marks);
        if (!_rig.FrontSeen)
        {
            _species.Back(marks);
        }

        Add(marks, _head.Front, "head");
        _wardrobe.OverHead(marks);
        Add(marks, _head.Over, "hair_over");
        Arms(pieces, ArmLayer.OverHead, marks);
        return Finish(marks);
    }

    // The side that lies farther from the viewer is drawn first.
    private int FarSide => _rig.Chest.Left.Z < 0 ? 1 : -1;

    private View HeadView() => _rig.View == View.Front && Math.Abs(_rig.Pose.FrontYaw) > 30 ? View.ThreeQuarter : _rig.View;

    private void Add(List<Mark> marks, IReadOnlyList<Mark> part, string name)
    {
        if (part.Count > 0)
        {
            marks.Add(new Cluster(part) { Transform = _headMap, Name = name, Clip = _wardrobe.Hooded ? Neckwear.HoodShape(_rig) : null });
        }
    }

    private void Legs(List<Mark> marks)
    {
        var far = _rig.RightLeg.DepthAt(1.2) < _rig.LeftLeg.DepthAt(1.2) ? -1 : 1;
        foreach (var side in (int[])[far, -far])
        {
            _wardrobe.Leg(side, marks, _bare);
        }
    }

    private void Arms(ArmPiece[] pieces, ArmLayer layer, List<Mark> marks)
    {
        foreach (var piece in pieces.Where(p => p.Layer == layer))
        {
            // A hand goes under its own cuff.
            if (piece.To >= 2)
            {
                _wardrobe.Cuffs(piece, marks);
                Hand(piece.Side, marks);
            }

            _wardrobe.Arm(piece, marks, _bare);
        }
    }

    private void Hand(int side, List<Mark> marks)
    {
        var place = HandPlace.Of(_rig, side);
        var index = side < 0 == _rig.Pose.LeftHanded ? 1 : 0;
        var kind = _brief.Props.Count > index ? _brief.Props[index] : "";
        // A hand closes around what it is given, unless it offers it on the palm.
        if (kind.Length > 0 && (place.Shape != HandShape.Open || PropCatalogue.Of(kind).Carry != "flat"))
        {
            place = place with { Shape = HandShape.Hold };
        }

        var (color, material) = _wardrobe.Hand(_skin);
        var (palm, fingers) = HandArtist.Draw(place, _rig.Body.Arm[4] * 0.98, color, material, _paint);
        var prop = kind.Length > 0 ? HeldProp.Of(kind, place, _brief.Light, _rig.Body.Heads / 6.5) : null;
        _grips[side < 0 ? Joint.RightHand : Joint.LeftHand] = (place.Grip, prop?.Angle ?? place.GripAngle);
        marks.AddRange(palm);
        marks.AddRange(prop?.Behind ?? []);
        marks.AddRange(fingers);
        marks.AddRange(prop?.Front ?? []);
    }

    private FigureDrawing Finish(List<Mark> marks)
    {
        var joints = _rig.Joints.ToDictionary(j => j.Key, j => j.Value.Flat);
        if (_brief.Joints is not null)
        {
            foreach (var (joint, at) in _brief.Joints)
            {
                joints[joint] = at;
            }
        }

        var head = _head.Bounds.Transform(_headMap);
        var bounds = MarkBounds.Of(marks).Union(head);
        return new FigureDrawing(marks, joints, _headMap.Apply(_head.Mouth), head, bounds)
        {
            Grips = _grips,
            Eyes = _headMap.Apply(new Vec(_rig.View == View.Side ? 0.24 : _rig.View == View.ThreeQuarter ? 0.1 : 0, 0.06)),
        };
    }
}
