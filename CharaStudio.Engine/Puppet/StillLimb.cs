using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet;

/// <summary>A limb that stays on the trunk.</summary>
/// <param name="Reason">Why: a clause such as "its joints lie on one spot".</param>
/// <param name="Help">What may make it move.</param>
internal sealed record StillLimb(BodyPart Part, string Reason, StillHelp Help);

/// <summary>What a person can do so that a limb moves.</summary>
internal enum StillHelp
{
    /// <summary>Put its joints where they are.</summary>
    Joints,

    /// <summary>Paint the mask, so that the limb is in it.</summary>
    Mask,

    /// <summary>Take a picture in which the whole limb is seen.</summary>
    Picture,
}
