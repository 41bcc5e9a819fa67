using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Which part each cell of the silhouette belongs to: the one whose bones are nearest by a way inside the silhouette, less the limb's half
/// thickness there, so that thick limbs reach as far as thick limbs do. Ways pay where colours change, so that borders between parts that
/// touch follow drawn lines.
/// </summary>
internal sealed class PartMap
{
    // Cells that a step from black to white costs.
    private const double ColorToll = 40;
    private const double LeastContrast = 10;

    // Cells around each cell that vote on whose it is.
    private const int Smoothing = 2;

    // Cells: a part's pieces that are smaller go to what they lie in.
    private const int Crumb = 40;

    // Where along neck to crown the head begins to be seeded, its half width of that bone, and how far the trunk's corners are pulled inwards.
    private const double Chin = 0.38;
    private const double HeadWidth = 0.55;
    private const double Inset = 0.22;
    private const double BodyInset = 0.06;

    // Of a limb's half thickness: as far as this it goes on behind what covers it.
    private const double Thick = 0.85;

    // Of the shins: skirts that end higher up fall as if they ended there.
    private const double LeastHem = 0.25;
    private readonly Silhouette _silhouette;
    private readonly Dictionary<Joint, Vec> _joints;
    private readonly GeodesicField _field;
    private readonly Vec[] _body;
    private readonly IReadOnlyList<LimbShape> _held;
    private readonly Dictionary<BodyPart, (Vec Point, double Radius)[]> _sure;

    private PartMap(Silhouette silhouette, PuppetRig rig)
    {
        _silhouette = silhouette;
        _joints = rig.Joints.ToDictionary(joint => joint.Key, joint => silhouette.ToGrid(joint.Value));
        _body = Body(BodyInset);
        _field = new GeodesicField(silhouette.Width, silhouette.Height);
        Limbs = [.. Limb.All.Where(limb => _joints.ContainsKey(limb.End)).Select(limb => LimbShape.Of(limb, _joints[limb.Root], _joints[limb.Middle], _joints[limb.End], silhouette))];
        var left = rig.Held.ToDictionary(joint => joint.Key, joint => silhouette.ToGrid(joint.Value));
        _held = [.. Limb.All.Where(limb => left.ContainsKey(limb.Middle) && left.ContainsKey(limb.End)).Select(limb => LimbShape.Of(limb, _joints[limb.Root], left[limb.Middle], left[limb.End], silhouette))];
        Skirt = Hem.Of(LimbOf(BodyPart.RightLeg), LimbOf(BodyPart.LeftLeg), silhouette);
        _sure = Limbs.ToDictionary(limb => limb.Limb.Part, Sure);
    }

    /// <summary>Limbs that the rig has.</summary>
    public IReadOnlyList<LimbShape> Limbs { get; }

    /// <summary>Share of the legs that cloth hides, 0 for none; see <see cref="Hem"/>.</summary>
    public double Skirt { get; }

    /// <summary>How far down the shins a skirt hangs, as a <see cref="Drape"/> wants it.</summary>
    public double HemDown => LimbOf(BodyPart.RightLeg) is { } leg ? Math.Clamp(((Skirt * leg.Length) - leg.Upper) / Math.Max(1, leg.Length - leg.Upper), LeastHem, 1) : LeastHem;

    /// <summary>A <see cref="BodyPart"/> for every cell, also beyond the outline.</summary>
    public byte[] Owners => _field.Labels;

    /// <summary>The map, and the rig without arms that cannot be cut out of what they lie on: these stay part of the trunk.</summary>
    public static (PartMap Map, PuppetRig Rig) Settled(Silhouette silhouette, PuppetRig rig)
    {
        var map = Of(silhouette, rig);
        var arms = map.Limbs.Where(limb => limb.Limb.Arm).Select(limb => (Shape: limb, Evidence: LimbEvidence.Of(limb, silhouette, map.Owners))).ToArray();
        var folded = arms.Length == 2 && arms.Sum(arm => arm.Evidence.Crossed) > LimbEvidence.Folded;
        var held = arms.Where(arm => folded || !arm.Evidence.HandSeen).Select(arm => arm.Shape).ToArray();
        if (held.Length == 0)
        {
            return (map, rig);
        }

        var joints = rig.Joints.Where(joint => !held.Any(arm => joint.Key == arm.Limb.Middle || joint.Key == arm.Limb.End)).ToDictionary();
        string[] notes = folded
            ? ["The arms lie over each other, so they stay as they are and move with the body."]
            : [held.Length == 2 ? "The hands are not all to be seen, so the arms stay as they are and move with the body."
                : $"The {(held[0].Limb.Part == BodyPart.LeftArm ? "left" : "right")} hand is not all to be seen, so that arm stays as it is and moves with the body."];
        StillLimb[] still = [.. held.Select(arm => folded ? new StillLimb(arm.Limb.Part, "it lies over the other one", StillHelp.Picture) : new StillLimb(arm.Limb.Part, "its hand is not all to be seen", StillHelp.Mask))];
        var kept = rig with { Joints = joints, Notes = [.. rig.Notes, .. notes], Still = [.. rig.Still, .. still], Held = rig.Held.Concat(rig.Joints.Where(joint => !joints.ContainsKey(joint.Key))).ToDictionary() };
        return (Of(silhouette, kept), kept);
    }

    private static PartMap Of(Silhouette silhouette, PuppetRig rig)
    {
        var map = new PartMap(silhouette, rig);
        map.SeedTrunk();
        map.SeedHead();
        foreach (var limb in map.Limbs)
        {
            map.SeedLimb(limb);
        }

        map._field.Spread(cell => silhouette.Inside[cell], map.Toll);
        map.FollowLines();
        map._field.DropCrumbs(cell => silhouette.Inside[cell], Crumb);
        map._field.Flood();
        map._field.Smooth(Smoothing);
        return map;
    }

    public Silhouette Silhouette => _silhouette;

    /// <summary>Whether a part is at a place for sure, seen or hidden: the trunk between shoulders and hips, a limb around its bones.</summary>
    public bool Holds(BodyPart part, Vec at) => part switch
    {
        BodyPart.Trunk => Within(_body, at),
        BodyPart.Head => false,
        _ => _sure.TryGetValue(part, out var points) && Array.Exists(points, sure => (sure.Point - at).Length < sure.Radius),
    };

    public Cloth Cloth => Skirt > 0 ? Cloth.Skirt : Tails ? Cloth.Tails : Cloth.None;

    /// <summary>Whether cloth of the trunk hangs beside or behind the legs; see <see cref="LooseCloth"/>.</summary>
    public bool Tails { get; private set; }

    public LimbShape? LimbOf(BodyPart part) => Limbs.FirstOrDefault(limb => limb.Limb.Part == part);

    // What the nearest bone says, made better by what the picture shows.
    private void FollowLines()
    {
        if (!OpenCv.Installed)
        {
            return;
        }

        var cut = new LimbCut(_silhouette, _field.Labels);
        foreach (var limb in Limbs.Where(limb => limb.Limb.Arm))
        {
            cut.Cut(limb);
        }

        LimbShape[] legs = [.. Limbs.Where(limb => !limb.Limb.Arm)];
        if (Skirt > 0)
        {
            new HemCut(_silhouette, _field.Labels).Cut(legs, Skirt);
        }
        else if (legs.Length > 0)
        {
            Tails = new LooseCloth(_silhouette, _field.Labels).Part(legs);
        }

        new Rim(_silhouette, _field.Labels).Widen();
    }

    // Shoulders and hips, pulled towards their middle by a share.
    private Vec[] Body(double inset)
    {
        Vec[] corners = [_joints[Joint.RightShoulder], _joints[Joint.LeftShoulder], _joints[Joint.LeftHip], _joints[Joint.RightHip]];
        var middle = (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25;
        return Array.ConvertAll(corners, corner => Vec.Lerp(corner, middle, inset));
    }

    private void SeedTrunk()
    {
        Fill(Body(Inset), 0);
        Line(_joints[Joint.Root], _joints[Joint.Neck], BodyPart.Trunk, _ => 0);
        // Legs of which nothing is known are below the hips.
        foreach (var leg in Limb.All.Where(limb => !limb.Arm && LimbOf(limb.Part) is null && _held.All(shape => shape.Limb != limb)))
        {
            var down = (_joints[Joint.Root] - _joints[Joint.Neck]).Normalized;
            Line(_joints[leg.Root], _joints[leg.Root] + (down * _silhouette.Reach(_joints[leg.Root], down, _silhouette.Height)), BodyPart.Trunk, _ => 0);
        }

        foreach (var (point, radius) in _held.SelectMany(arm => arm.Points.Zip(arm.Radii)).Where(at => _silhouette.Holds(at.First)))
        {
            _field.Seed(_silhouette.Index(point), (byte)BodyPart.Trunk, -radius);
        }

        if (Skirt > 0 && LimbOf(BodyPart.RightLeg) is { } right && LimbOf(BodyPart.LeftLeg) is { } left)
        {
            SeedSkirt(right, left);
        }
    }

    // As wide as the cloth is on its narrower side: on the other one a hand may lie before it.
    private void SeedSkirt(LimbShape right, LimbShape left)
    {
        for (var share = 0.0; share < Skirt * 0.97; share += 0.5 / right.Length)
        {
            var (a, b) = (right.Points[Hem.At(right, share)], left.Points[Hem.At(left, share)]);
            var outward = (b - a).Normalized;
            var wide = 0.85 * Math.Min(_silhouette.Reach(a, -outward, right.Length), _silhouette.Reach(b, outward, right.Length));
            Line(a - (outward * wide), b + (outward * wide), BodyPart.Trunk, _ => 0);
        }
    }

    private void SeedHead()
    {
        var (neck, crown) = (_joints[Joint.Neck], _joints[Joint.HeadTop]);
        var axis = crown - neck;
        var length = axis.Length;
        Line(Vec.Lerp(neck, crown, Chin), crown, BodyPart.Head, share =>
        {
            var at = Vec.Lerp(neck, crown, Chin + (share * (1 - Chin)));
            var side = axis.Normalized.Perp;
            var wide = Math.Min(_silhouette.Reach(at, side, HeadWidth * length), _silhouette.Reach(at, -side, HeadWidth * length));
            return -Math.Min(wide, share * (1 - Chin) * length * 1.2);
        });
    }

    // Circles along a limb, from a little above the hem on; under a hem a leg is as thick as it is where it is seen.
    private (Vec Point, double Radius)[] Sure(LimbShape limb)
    {
        double? leg = Covered(limb) > 0 ? limb.Below(Skirt) : null;
        var first = Covered(limb) - (limb.Limb.Arm ? 0 : Weld.UnderHem * limb.Length);
        return [.. Enumerable.Range(0, limb.Points.Count).Where(i => i % 4 == 0 && limb.Along[i] >= first).Select(i => (limb.Points[i], Thick * (leg ?? limb.Thickness(i))))];
    }

    // Cells from the root as far as a skirt hides the limb.
    private double Covered(LimbShape limb) => limb.Limb.Arm ? 0 : Skirt * limb.Length;

    private void SeedLimb(LimbShape limb)
    {
        var hidden = Covered(limb);
        for (var i = 0; i < limb.Points.Count; i++)
        {
            var along = limb.Along[i] - hidden;
            var cell = _silhouette.Index(limb.Points[i]);
            if (along >= 0 && _silhouette.Inside[cell])
            {
                _field.Seed(cell, (byte)limb.Limb.Part, -Math.Min(limb.Radii[i], along));
            }
        }
    }

    private void Line(Vec from, Vec to, BodyPart part, Func<double, double> cost)
    {
        var steps = Math.Max(2, (int)Math.Ceiling((to - from).Length * 2));
        for (var i = 0; i <= steps; i++)
        {
            var cell = _silhouette.Index(Vec.Lerp(from, to, (double)i / steps));
            if (_silhouette.Inside[cell])
            {
                _field.Seed(cell, (byte)part, cost((double)i / steps));
            }
        }
    }

    private void Fill(Vec[] polygon, double cost)
    {
        for (var cell = 0; cell < _silhouette.Inside.Length; cell++)
        {
            if (_silhouette.Inside[cell] && Within(polygon, _silhouette.Place(cell)))
            {
                _field.Seed(cell, (byte)BodyPart.Trunk, cost);
            }
        }
    }

    // Crossings of a ray to the right.
    private static bool Within(Vec[] polygon, Vec at)
    {
        var inside = false;
        for (int i = 0, j = polygon.Length - 1; i < polygon.Length; j = i++)
        {
            var (a, b) = (polygon[i], polygon[j]);
            inside ^= a.Y > at.Y != b.Y > at.Y && at.X < a.X + ((b.X - a.X) * (at.Y - a.Y) / (b.Y - a.Y));
        }

        return inside;
    }

    private double Toll(int from, int to) => ColorToll * Math.Max(0, _silhouette.Contrast(from, to) - LeastContrast) / 255;
}
