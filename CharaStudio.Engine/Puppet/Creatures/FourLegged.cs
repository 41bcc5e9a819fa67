using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Lattices;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// An animal on four legs, moved by bones in one mesh that is as rigid as possible: legs hang together with the trunk, so nothing tears where they leave it.
/// </summary>
internal sealed class FourLegged : ICreature
{
    // Edges in the middle of a bone count this many times those at its joints.
    private const double Stiffness = 4;

    // Of a leg's width: farther from its bones it is flank.
    private const double Thigh = 1;
    private readonly FourLegs _legs;
    private readonly Actor _actor;
    private readonly FourLeggedPose _pose;
    private readonly Lattice _mesh;
    private readonly BonePin[] _pins;
    private readonly ArapSolver _solver;

    public FourLegged(FourLegs legs, Appendage? tail, AnimalSheets sheets, Actor actor, double ground)
    {
        (_legs, _mesh, _actor) = (legs, new Lattice(sheets.Points, [.. sheets.Parts.SelectMany(part => part.Triangles)]), actor);
        _pose = new FourLeggedPose(legs, sheets.Tail < 0 ? null : tail, ground);
        _pins = [.. Pins(sheets)];
        _solver = new ArapSolver(_mesh.Points, _mesh.Triangles, Stiff, Array.ConvertAll(_pins, pin => pin.Pin));
    }

    public string Note => $"The subject moves as an animal on four legs, seen from the side: {_legs.Legs.Count} legs were found, and a head at the {(_legs.Facing > 0 ? "right" : "left")}, towards which it walks.";

    /// <summary>Pixels of a human whose legs are as long as this animal's, so that steps and way agree.</summary>
    public double UnitHeight => _pose.UnitHeight;

    public float[][] Pose(IReadOnlyList<ControlFrame> frames)
    {
        var (actings, gaits) = (frames.Select(_actor.Of).ToArray(), GaitTrack.Of(frames));
        var headings = Heading.Of(_legs.Facing, gaits);
        var poses = _pose.Of(actings, gaits, headings, [.. frames.Select(frame => frame.Travel.Scale)]);
        var moves = poses.Select((pose, f) => new Similarity(frames[f].Travel, _legs.Back, pose.Shift)).ToArray();
        var places = frames.Select(_ => new float[2 * _mesh.Vertices]).ToArray();
        var targets = Array.ConvertAll(poses, pose => Array.ConvertAll(_pins, pin => pin.Target(pose.Handles)));
        _solver.Solve(targets, (frame, vertex, at) =>
            moves[frame].Put(new(_legs.Back.X + (headings[frame] * (at.Real - _legs.Back.X)), at.Imaginary), places[frame].AsSpan(2 * vertex, 2)));
        return places;
    }

    public string? Turned(IReadOnlyList<ControlFrame> frames) => Heading.Note(_legs.Facing, frames);

    // Each piece is held by its own bones; what of a leg's bones lies above the piece holds the body, unless the leg is free of it.
    private IEnumerable<BonePin> Pins(AnimalSheets sheets)
    {
        bool[] free = [.. sheets.Leg.Select(part => part >= 0 && sheets.Parts[part].Free)];
        var pins = BonePin.OfBones(sheets.Lattice(sheets.Body), _pose.BodyBones(free), _pose.Rest).ToList();
        for (var leg = 0; leg < _legs.Legs.Count; leg++)
        {
            if (sheets.Leg[leg] >= 0)
            {
                pins.AddRange(BonePin.OfBones(sheets.Lattice(sheets.Leg[leg]), _pose.LegBones(leg), _pose.Rest));
                pins.AddRange(free[leg] ? Flank(sheets.Lattice(sheets.Leg[leg]), _legs.Legs[leg]) : []);
            }
        }

        return sheets.Tail < 0 ? pins : pins.Concat(BonePin.OfBones(sheets.Lattice(sheets.Tail), _pose.TailBones, _pose.Rest));
    }

    // Where a free thigh goes over into the flank, towards the middle, it stays with the trunk.
    private IEnumerable<BonePin> Flank(Lattice mesh, AnimalLeg leg)
    {
        var flank = mesh.Triangles.Distinct().Order().Where(vertex => mesh[vertex].Y < _legs.Belly
            && (mesh[vertex].X - leg.Hip.X) * (_legs.Back.X - leg.Hip.X) > 0 && leg.Away(mesh[vertex]) > Thigh * leg.Width);
        return BonePin.Stiffly(mesh, flank, _pose.TrunkBones, _pose.Rest);
    }

    private double Stiff(MeshEdge edge)
    {
        var at = (_mesh[edge.From] + _mesh[edge.To]) * 0.5;
        var (from, to) = _pose.Bones.Select(bone => (_pose.Rest[bone.From], _pose.Rest[bone.To])).MinBy(bone => BonePin.Away(at, bone.Item1, bone.Item2));
        var along = to - from;
        var share = Math.Clamp(Vec.Dot(at - from, along) / Math.Max(1e-9, Vec.Dot(along, along)), 0, 1);
        return 1 + ((Stiffness - 1) * Math.Sin(Math.PI * share));
    }
}
