using System.Numerics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Creatures;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet;

/// <summary>
/// A reference that can be moved: cut into parts, meshed, its equations factorised. Costs about half a second to build and nothing to keep;
/// may be posed from several threads at once.
/// </summary>
public sealed class PuppetModel
{
    // Degrees by which a body may lean that the picture's edge cuts.
    private const double MostTurn = 6;

    private readonly IReadOnlyList<PartBody> _bodies;
    private readonly ControlFrame _neutral;
    private readonly Retarget? _retarget;
    private readonly ICreature? _creature;
    private readonly Vec _middle;

    private PuppetModel(PuppetRig rig, PuppetMesh mesh, IReadOnlyList<PartBody> bodies, ControlFrame neutral, Retarget? retarget, ICreature? creature, Vec middle, double height)
    {
        (Rig, Mesh, _bodies, _neutral, _retarget, _creature, _middle, BodyHeight) = (rig, mesh, bodies, neutral, retarget, creature, middle, height);
    }

    public PuppetRig Rig { get; }

    public PuppetMesh Mesh { get; }

    /// <summary>Pixels of the reference that one body height of a control is.</summary>
    public double BodyHeight { get; }

    /// <summary>What moves it that is no figure; null for a figure, and for a stiff card.</summary>
    internal ICreature? Creature => _creature;

    /// <summary>Number of <see cref="PuppetMesh.Parts"/> of each part, in the order of rest.</summary>
    internal IReadOnlyList<PartBody> Bodies => _bodies;

    /// <param name="picture">The reference.</param>
    /// <param name="alpha">The subject's mask: one channel at the picture's size.</param>
    /// <param name="joints">See <see cref="PuppetRig"/>.</param>
    /// <param name="neutral">The control that leaves the reference as it is; null: what the codes' rest, all zeros, decodes to.</param>
    /// <param name="confidence">How sure each joint is; see <see cref="PuppetRig"/>.</param>
    /// <exception cref="ArgumentException">The mask is empty or of another size than the picture, or the neutral control is not finite.</exception>
    public static PuppetModel Build(Pixels picture, Raster alpha, IReadOnlyDictionary<Joint, Vec>? joints, ControlFrame? neutral = null, IReadOnlyDictionary<Joint, double>? confidence = null)
    {
        neutral ??= new ControlFrame(RestBody.Places);
        var silhouette = PuppetRig.Checked(picture, alpha);
        var bounds = Silhouette.Bounds(alpha)!.Value;
        var rig = PuppetRig.Of(silhouette, alpha, joints, confidence);
        _ = PlainBody.Of(neutral, fromBehind: false);
        picture = EdgeColours.Own(picture, alpha, bounds);
        return rig.IsCard ? Without(picture, alpha, bounds, silhouette, rig, neutral) : Figure(picture, alpha, bounds, silhouette, rig, neutral);
    }

    /// <summary>Poses a whole clip; a frame's places depend on that frame alone, its order also on the frames before it.</summary>
    /// <exception cref="ArgumentException">A frame holds numbers that are not finite, or a scale that is not above 0.</exception>
    public PosedMesh[] Pose(IReadOnlyList<ControlFrame> frames)
    {
        foreach (var travel in frames.Select(frame => frame.Travel))
        {
            if (!double.IsFinite(travel.X + travel.Y + travel.Turn + travel.Scale) || travel.Scale <= 0)
            {
                throw new ArgumentException($"A body's travel needs finite numbers and a scale above 0, not {travel}.", nameof(frames));
            }
        }

        return _creature is not null ? [.. _creature.Pose(frames).Select(places => new PosedMesh(Kept(places), [.. Enumerable.Range(0, Mesh.Parts.Count)]))] : _retarget is null ? [.. frames.Select(Moved)] : Posed(frames, _retarget);
    }

    /// <summary>For the user: the rig's notes, and what of these frames an animal can only do as its own mirror image.</summary>
    public IReadOnlyList<string> Notes(IReadOnlyList<ControlFrame> frames) => _creature?.Turned(frames) is { } turned ? [.. Rig.Notes, turned] : Rig.Notes;

    /// <summary>Where a control asks for the rig's joints, in pixels of the reference, on bones of this body's own lengths; empty for a card.</summary>
    public IReadOnlyDictionary<Joint, Vec> Asked(ControlFrame frame)
    {
        if (_retarget is null)
        {
            return Rig.Joints;
        }

        var (handles, shift) = Leaning(_retarget, frame);
        var move = Move(frame.Travel, shift);
        return Rig.Joints.Keys.ToDictionary(joint => joint, joint =>
        {
            Span<float> at = stackalloc float[2];
            move.Put(new Complex(handles[(int)joint].X, handles[(int)joint].Y), at);
            return new Vec(at[0], at[1]);
        });
    }

    private PosedMesh Moved(ControlFrame frame)
    {
        // What bends its knees does not sink into the ground: a card has none, and stays where the body's lowest point is.
        var down = frame.Travel.Y + Retarget.Lowest(joint => frame[joint].Y, 1) - Retarget.Lowest(joint => _neutral[joint].Y, 1);
        var move = Move(frame.Travel, new Vec(frame.Travel.X, down) * BodyHeight);
        var places = new float[Mesh.Rest.Length];
        for (var v = 0; v < Mesh.Vertices; v++)
        {
            move.Put(new Complex(Mesh.Rest[2 * v], Mesh.Rest[(2 * v) + 1]), places.AsSpan(2 * v, 2));
        }

        return new PosedMesh(places, [0]);
    }

    // What the picture's edge cuts stays at that edge: it goes aside and comes nearer, but shows no end below.
    private Similarity Move(BodyTravel travel, Vec shift) => Rig.Cut is not { } cut ? new Similarity(travel, _middle, shift)
        : new Similarity(travel with { Turn = Math.Clamp(travel.Turn, -MostTurn, MostTurn), Scale = Math.Max(1, travel.Scale) }, (cut.From + cut.To) * 0.5, new Vec(shift.X, Math.Max(0, shift.Y)));

    private double Top => Rig.Joints.TryGetValue(Joint.HeadTop, out var crown) ? crown.Y : 0;

    // What hops or topples does not show where the picture cut it.
    private float[] Kept(float[] places)
    {
        for (var y = 1; y < places.Length && Rig.Cut is { } cut; y += 2)
        {
            places[y] = (float)CutPose.Row(cut, Top, Mesh.Rest[y], places[y]);
        }

        return places;
    }

    private (Vec[] Handles, Vec Shift) Leaning(Retarget retarget, ControlFrame frame)
    {
        var (handles, shift) = retarget.Pose(frame);
        return (Rig.Cut is null ? handles : CutPose.Leaning(handles, Handles.Of(Rig.Joints, Rig.Cut)), shift);
    }

    private PosedMesh[] Posed(IReadOnlyList<ControlFrame> frames, Retarget retarget)
    {
        var poses = frames.Select(frame => Leaning(retarget, frame)).ToArray();
        var moves = poses.Select((pose, f) => Move(frames[f].Travel, pose.Shift)).ToArray();
        var places = frames.Select(_ => new float[Mesh.Rest.Length]).ToArray();
        foreach (var body in _bodies)
        {
            var targets = Array.ConvertAll(poses, pose => Array.ConvertAll(body.Pins, pin => pin.Target(pose.Handles)));
            body.Solver.Solve(targets, (frame, vertex, solved) =>
            {
                var at = body.Skirt.TryGetValue(vertex, out var cloth) ? cloth.At(poses[frame].Handles) : solved;
                var place = 2 * (body.FirstVertex + vertex);
                moves[frame].Put(at, places[frame].AsSpan(place, 2));
                places[frame][place + 1] = Rig.Cut is { } cut ? (float)CutPose.Row(cut, Top, Mesh.Rest[place + 1], places[frame][place + 1]) : places[frame][place + 1];
            });
        }

        var order = new DrawOrder([.. _bodies.Select(body => body.Part)], _neutral, retarget.FromBehind);
        var number = _bodies.Select((body, i) => (body.Part, i)).ToDictionary(pair => pair.Part, pair => pair.i);
        return [.. frames.Select((frame, f) => new PosedMesh(places[f], [.. order.Next(frame).Select(part => number[part])]))];
    }

    // No figure: what it is and how it moves is read from its outline.
    private static PuppetModel Without(Pixels picture, Raster alpha, Box bounds, Silhouette silhouette, PuppetRig rig, ControlFrame neutral)
    {
        var pixels = Ownership.Single(alpha, bounds);
        var found = Creatures.Creature.Of(new LayerPaint(picture, pixels), picture, pixels, silhouette, bounds, neutral);
        var mesh = new PuppetMesh(picture.Width, picture.Height, found.Points, found.Parts);
        // What is said of a head says how it moves.
        var said = rig.Notes.Contains(JointCheck.Head) ? rig : rig with { Notes = [.. rig.Notes, found.Moves?.Note ?? Creatures.Creature.Stiff] };
        return new PuppetModel(said, mesh, [], neutral, null, found.Moves, bounds.Centre, found.Moves?.UnitHeight ?? bounds.Height);
    }

    private static PuppetModel Figure(Pixels picture, Raster alpha, Box bounds, Silhouette silhouette, PuppetRig rig, ControlFrame neutral)
    {
        (var map, rig) = PartMap.Settled(silhouette, rig);
        var handles = Handles.Of(rig.Joints, rig.Cut);
        var bodies = PartBodies.Of(picture, alpha, bounds, silhouette, map, rig, handles);
        var retarget = new Retarget(handles, bodies.Select(body => body.Part).ToHashSet(), neutral);
        var mesh = new PuppetMesh(picture.Width, picture.Height, [.. bodies.SelectMany(body => body.Mesh.Points)],
            [.. bodies.Select(body => new PuppetPart(Limb.Name(body.Part), Array.ConvertAll(body.Mesh.Triangles, v => v + body.FirstVertex), body.Layer))]);
        return new PuppetModel(rig, mesh, bodies, neutral, retarget, null, handles[(int)Joint.Root], retarget.Height);
    }
}
