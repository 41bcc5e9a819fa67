using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Creatures;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Asks what of a subject will move, before anything is drawn of it. The worker prepares the subject for that and keeps it as <see cref="PuppetFrameRequest"/> does.</summary>
public sealed record MobilityRequest(PuppetSource Source) : RenderRequest;

/// <summary>What of a subject moves by itself, and what stays as the picture shows it.</summary>
/// <param name="As"><see cref="Figure"/>, <see cref="FourLegs"/>, <see cref="SoftBody"/> or <see cref="Card"/>.</param>
/// <param name="Moves">Of a figure trunk, head, right_arm, left_arm, right_leg, left_leg, as far as they move (the subject's own sides); of what has four legs body, tail and legs; empty for what moves in one.</param>
/// <param name="Stays">Limbs of a figure that move only with its trunk.</param>
public sealed record PuppetMobility(string As, IReadOnlyList<string> Moves, IReadOnlyList<StillPart> Stays)
{
    /// <summary>By human joints.</summary>
    public const string Figure = "figure";

    /// <summary>As an animal.</summary>
    public const string FourLegs = "four_legs";

    /// <summary>In one piece that bends, squashes and hops.</summary>
    public const string SoftBody = "soft_body";

    /// <summary>In one stiff piece.</summary>
    public const string Card = "card";

    // As people look at somebody.
    private static readonly BodyPart[] s_order = [BodyPart.Head, BodyPart.Trunk, BodyPart.RightArm, BodyPart.LeftArm, BodyPart.RightLeg, BodyPart.LeftLeg];

    internal static PuppetMobility Of(PuppetModel model)
    {
        if (model.Rig.IsCard)
        {
            string[] parts = [.. model.Mesh.Parts.Select(part => part.Name).Where(name => name != PuppetRig.Card)];
            return new PuppetMobility(model.Creature switch { FourLegged => FourLegs, null => Card, _ => SoftBody }, parts, []);
        }

        string[] moves = [.. s_order.Where(part => model.Bodies.Any(body => body.Part == part)).Select(Limb.Name)];
        return new PuppetMobility(Figure, moves, [.. model.Rig.Still.Select(limb => new StillPart(Limb.Name(limb.Part), limb.Reason, Help(model, limb)))]);
    }

    // What the picture's edge cuts off is not brought back by joints or masks.
    private static string Help(PuppetModel model, StillLimb limb)
    {
        var end = Limb.All.First(known => known.Part == limb.Part).End;
        var beyond = model.Rig.Held.TryGetValue(end, out var at) && (at.X < 0 || at.Y < 0 || at.X > model.Mesh.Width || at.Y > model.Mesh.Height);
        return beyond || limb.Help is StillHelp.Picture ? StillPart.Picture : limb.Help is StillHelp.Mask ? StillPart.Mask : StillPart.Joints;
    }
}

/// <summary>A limb that does not move by itself.</summary>
/// <param name="Part">right_arm, left_arm, right_leg or left_leg.</param>
/// <param name="Reason">Why: an English clause such as "its hand is not all to be seen".</param>
/// <param name="Help">What a person can do about it: <see cref="Joints"/>, <see cref="Mask"/> or <see cref="Picture"/>.</param>
public sealed record StillPart(string Part, string Reason, string Help)
{
    /// <summary>Put its joints where they are, if the picture shows them.</summary>
    public const string Joints = "joints";

    /// <summary>Paint the mask, so that all of the limb is in it.</summary>
    public const string Mask = "mask";

    /// <summary>Take a picture in which the whole limb is seen.</summary>
    public const string Picture = "picture";
}
