using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Which layer of a figure an arm's piece belongs to.</summary>
internal enum ArmLayer
{
    BehindTrunk,
    BeforeTrunk,
    OverHead,
}

/// <summary>A stretch of an arm that is drawn as one shape.</summary>
internal readonly record struct ArmPiece(int Side, double From, double To, ArmLayer Layer)
{
    /// <summary>Pieces in drawing order: from the depth of upper arm and forearm against trunk and head.</summary>
    public static IReadOnlyList<ArmPiece> Of(Rig rig, int side, Box head)
    {
        var arm = rig.Arm(side);
        var k = rig.Body.Heads / 6.5;
        var trunk = rig.Trunk.At(4).Centre.Z;
        var behind = trunk - (0.15 * k);
        var upper = arm.DepthAt(0.5) < behind ? ArmLayer.BehindTrunk : ArmLayer.BeforeTrunk;
        var lower = arm.DepthAt(1.6) < behind ? ArmLayer.BehindTrunk : ArmLayer.BeforeTrunk;
        // A forearm that does not cross the trunk on the sheet stays in one piece with its upper arm.
        var trunkBox = Box.Around([.. rig.Trunk.Edge(1, 4.5, 1, _ => 0), .. rig.Trunk.Edge(1, 4.5, -1, _ => 0)]).Inflate(-0.06 * k);
        if (upper != lower && new[] { 1.3, 1.6, 2 }.All(s => !trunkBox.Contains(arm.At(s))))
        {
            lower = upper;
        }

        var hand = arm.At(2) + (arm.Along(2) * (rig.Body.Hand * 0.6));
        var inner = head.Inflate(-0.08);
        if (lower == ArmLayer.BeforeTrunk && (inner.Contains(hand) || inner.Contains(arm.At(2)) || inner.Contains(arm.At(1.6))) && arm.DepthAt(2) > rig.Chin.Z - (0.12 * k))
        {
            lower = ArmLayer.OverHead;
        }

        if (upper == lower && !arm.Folded)
        {
            return [new ArmPiece(side, 0, 2, upper)];
        }

        ArmPiece first = new(side, 0, 1, upper), second = new(side, 1, 2, lower);
        // Within one layer the piece nearer to the viewer comes last.
        return upper == lower && arm.DepthAt(0) > arm.DepthAt(2) + (0.1 * k) ? [second, first] : [first, second];
    }
}
