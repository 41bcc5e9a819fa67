using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Where a reference shows what moves in a face; pixels of the reference. Right is the subject's own right, at the picture's left.</summary>
public sealed record FacePoints(EyePlace RightEye, EyePlace LeftEye, MouthPlace Mouth);

/// <param name="Centre">Of the opening between the lids.</param>
/// <param name="HalfWidth">From the centre to a corner.</param>
/// <param name="HalfHeight">From the centre to a lid.</param>
public sealed record EyePlace(Vec Centre, double HalfWidth, double HalfHeight);

/// <param name="Centre">Between the lips.</param>
/// <param name="HalfWidth">From the centre to a corner.</param>
/// <param name="Chin">Pixels from the centre down to the chin.</param>
public sealed record MouthPlace(Vec Centre, double HalfWidth, double Chin);
