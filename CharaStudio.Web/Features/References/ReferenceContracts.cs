namespace CharaStudio.Web.Features.References;

/// <summary>The answer to an upload (rows 101-104).</summary>
/// <param name="ReferenceImageId">ref_...</param>
/// <param name="Width">Pixels, upright as the EXIF data say.</param>
/// <param name="Height">Pixels.</param>
/// <param name="UploadedAt">When it was uploaded, ISO 8601 in UTC.</param>
/// <param name="Status">pending: the mask, the joints and f_identity follow within a minute.</param>
/// <param name="JobId">The job that looks at it, job_...</param>
public sealed record ReferenceUploaded(string ReferenceImageId, int Width, int Height, DateTimeOffset UploadedAt, string Status, string JobId);

/// <summary>A reference image (rows 106-110).</summary>
/// <param name="ReferenceImageId">ref_...</param>
/// <param name="Name">What you call it, up to 200 characters.</param>
/// <param name="Width">Pixels, upright as the EXIF data say.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Status">pending, processed or failed.</param>
/// <param name="Reason">Why it failed; null otherwise.</param>
/// <param name="UploadedAt">When it was uploaded, ISO 8601 in UTC.</param>
/// <param name="ProcessedAt">When it had been looked at; null before.</param>
/// <param name="CharacterId">The character whose likeness it is, char_...; null for nobody's.</param>
/// <param name="ImageUrl">Signed address of the picture, without its metadata.</param>
/// <param name="MaskUrl">Signed address of the mask; null until it was looked at.</param>
/// <param name="Mask">How the subject was cut out; null until then.</param>
/// <param name="JointSource">Who found the joints: a network's name, or hand; null where there are none.</param>
/// <param name="Joints">Where the subject's joints are; empty where none were found, and it moves as its outline shows: on four legs, or as one soft body.</param>
/// <param name="Notes">What is missing or was guessed, and what to do about it.</param>
/// <param name="JobId">The job that looks or looked at it, job_...</param>
/// <param name="Mobility">What of it will move. Null until it was looked at; a list shows null, too, after joints were moved, until the reference itself is read again.</param>
/// <param name="PortraitUrl">Head and shoulders, square; null until it was looked at.</param>
public sealed record ReferenceView(
    string ReferenceImageId,
    string Name,
    int Width,
    int Height,
    string Status,
    string? Reason,
    DateTimeOffset UploadedAt,
    DateTimeOffset? ProcessedAt,
    string? CharacterId,
    string ImageUrl,
    string? MaskUrl,
    MaskFacts? Mask,
    string? JointSource,
    IReadOnlyList<JointView> Joints,
    IReadOnlyList<string> Notes,
    string JobId,
    int Version,
    string? PortraitUrl,
    MobilityView? Mobility = null);

/// <summary>How the subject was cut out.</summary>
/// <param name="Source">The network's name, grabcut, alpha, or hand.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Share">The subject's share of the picture.</param>
public sealed record MaskFacts(string Source, double Confidence, double Share);

/// <summary>A joint of the 16-joint rig, or the crown (head_top).</summary>
/// <param name="Name">Its name in the rig, such as left_hand.</param>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
/// <param name="Visibility">0 to 1.</param>
public sealed record JointView(string Name, double X, double Y, double Visibility);

/// <summary>What of a subject moves by itself when it is asked to, and what stays as the picture shows it.</summary>
/// <param name="As">figure, four_legs, soft_body or card (one stiff piece).</param>
/// <param name="Moves">Of a figure: trunk, head, right_arm, left_arm, right_leg, left_leg, as far as they move; of four legs: body, tail and legs; empty otherwise. Sides are the subject's own.</param>
/// <param name="Stays">Limbs of a figure that move only with its trunk.</param>
public sealed record MobilityView(string As, IReadOnlyList<string> Moves, IReadOnlyList<StillPartView> Stays);

/// <summary>A limb that stays.</summary>
/// <param name="Part">right_arm, left_arm, right_leg or left_leg.</param>
/// <param name="Reason">Why, as a clause for people: its hand is not all to be seen.</param>
/// <param name="Help">What may make it move: joints (put them where they are), mask (paint it, so that all of the limb is in it) or picture (take one that shows the whole limb).</param>
public sealed record StillPartView(string Part, string Reason, string Help);

/// <summary>The mask as text (row 113).</summary>
/// <param name="ReferenceImageId">ref_...</param>
/// <param name="MaskBase64">The picture, white where the subject is, in base64.</param>
/// <param name="ContentType">image/png.</param>
/// <param name="Width">Pixels, those of the reference image.</param>
/// <param name="Height">Pixels.</param>
public sealed record MaskText(string ReferenceImageId, string MaskBase64, string ContentType, int Width, int Height);

/// <summary>f_identity (rows 121-124).</summary>
/// <param name="ReferenceImageId">ref_...</param>
/// <param name="Model">The backbone: cnn or vit.</param>
/// <param name="FeatureDim">How many numbers: 512.</param>
/// <param name="FIdentity">The vector that stands for the subject, of length 1.</param>
/// <param name="FaceReason">Why no face is part of it; null when one is. A face is read only when the upload asked for it by face=true.</param>
public sealed record FeatureView(string ReferenceImageId, string Model, int FeatureDim, IReadOnlyList<float> FIdentity, string? FaceReason);

/// <summary>What of a reference image changes; what is left out stays.</summary>
/// <param name="Name">What you call it, 1-200 characters.</param>
/// <param name="CharacterId">Whose likeness it is; null for nobody's.</param>
/// <param name="Joints">Those that were moved; where there were none before, all 17.</param>
public sealed record ReferenceChange(string? Name = null, string? CharacterId = null, IReadOnlyList<JointPut>? Joints = null);

/// <summary>A joint put by hand.</summary>
/// <param name="Name">Its name in the rig, such as left_hand.</param>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
public sealed record JointPut(string Name, double X, double Y);

/// <summary>A job's payload.</summary>
internal sealed record ReferenceLook(Guid ReferenceId, bool WithFace, Guid? PaintedMaskId = null);
