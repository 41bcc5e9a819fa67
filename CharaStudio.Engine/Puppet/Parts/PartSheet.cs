namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>What of each pixel of the subject's box a part shows.</summary>
/// <param name="Share">0 nothing to 255 all that the reference shows there.</param>
/// <param name="Hidden">How much of the pixel the part takes where it goes on behind another one, 255 all of it; its colours there are made up.</param>
internal sealed record PartSheet(BodyPart Part, byte[] Share, byte[] Hidden);
