using CharaStudio.Engine.Illustrator;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>The pieces of a body that move against each other.</summary>
internal enum BodyPart
{
    Trunk,
    RightLeg,
    LeftLeg,
    Head,
    LeftArm,
    RightArm,
}

/// <summary>A limb: two bones in a row.</summary>
internal sealed record Limb(BodyPart Part, Joint Root, Joint Middle, Joint End)
{
    public static IReadOnlyList<Limb> All { get; } =
    [
        new(BodyPart.RightLeg, Joint.RightHip, Joint.RightKnee, Joint.RightFoot), new(BodyPart.LeftLeg, Joint.LeftHip, Joint.LeftKnee, Joint.LeftFoot),
        new(BodyPart.LeftArm, Joint.LeftShoulder, Joint.LeftElbow, Joint.LeftHand), new(BodyPart.RightArm, Joint.RightShoulder, Joint.RightElbow, Joint.RightHand),
    ];

    public bool Arm => Part is BodyPart.LeftArm or BodyPart.RightArm;

    /// <summary>As in <see cref="PuppetPart.Name"/>.</summary>
    public static string Name(BodyPart part) => part switch
    {
        BodyPart.Trunk => "trunk",
        BodyPart.RightLeg => "right_leg",
        BodyPart.LeftLeg => "left_leg",
        BodyPart.Head => "head",
        BodyPart.LeftArm => "left_arm",
        _ => "right_arm",
    };
}
