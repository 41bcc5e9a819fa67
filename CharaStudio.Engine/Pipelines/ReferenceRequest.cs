namespace CharaStudio.Engine.Pipelines;

/// <summary>Looks at a reference image (seed 001, 1.3): cuts the subject out, finds its joints and the numbers that stand for it.</summary>
/// <param name="Path">Full path of the picture, read and written anew by an <see cref="ImportRequest"/> before.</param>
public sealed record ReferenceRequest(string Path) : RenderRequest
{
    /// <summary>Full path of a mask that a person painted, a grey PNG of the picture's size; null lets the studio find the subject.</summary>
    public string? MaskPath { get; init; }

    /// <summary>By <see cref="Illustrator.Joint"/>, where a person put them; null lets the studio find them.</summary>
    public IReadOnlyList<JointPlace>? Joints { get; init; }

    /// <summary>True lets a face be part of f_identity, which makes it biometric: only when whoever uploads asks for it.</summary>
    public bool WithFace { get; init; }
}

/// <summary>What was seen in a reference image.</summary>
/// <param name="MaskSource">The network that cut the subject out, grabcut, alpha, or hand.</param>
/// <param name="MaskConfidence">0 to 1.</param>
/// <param name="MaskShare">The subject's share of the picture, 0 to 1.</param>
/// <param name="Joints">By <see cref="Illustrator.Joint"/>; empty where no body was found.</param>
/// <param name="JointSource">The network that found the joints, or hand; null without joints.</param>
/// <param name="Notes">For people: what is missing, what was guessed, and what to do about it.</param>
public sealed record ReferenceFacts(
    string MaskSource, double MaskConfidence, double MaskShare, IReadOnlyList<JointPlace> Joints, string? JointSource, IReadOnlyList<string> Notes)
{
    /// <summary>f_identity by the name of its backbone (row 120): 512 numbers of length 1. Without a backbone that is not available.</summary>
    public IReadOnlyDictionary<string, float[]> Identity { get; init; } = new Dictionary<string, float[]>(StringComparer.Ordinal);

    /// <summary>Whether a face was asked to be part of f_identity.</summary>
    public bool WithFace { get; init; }

    /// <summary>What told where the head is: face, joints, or mask.</summary>
    public string PortraitSource { get; init; } = "";

    /// <summary>What of it will move; null for an empty mask, and where that was not asked since joints were moved.</summary>
    public PuppetMobility? Mobility { get; init; }

    /// <summary>Why no face is part of f_identity; null when one is.</summary>
    public string? FaceReason { get; init; }
}

/// <summary>A joint as the reference image shows it.</summary>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
/// <param name="Visibility">0 to 1; 1 where a person put it.</param>
public sealed record JointPlace(double X, double Y, double Visibility);
