using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Identity;

/// <summary>Identity vectors of our own drawn characters, with the real networks.</summary>
public sealed class DrawnIdentityTests
{
    [TensorModelFact(ModelCards.SubjectMask, ModelCards.SubjectMaskWide, ModelCards.FaceDetector, NeedsVision = true)]
    public void Likeness_OfThreeCharactersInFiveLights_TellsThemApart()
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);
        using var identity = new SubjectIdentity(ModelFactAttribute.Installed);
        var seen = IdentityCases.Of([.. IdentityCases.Cast.Take(3)]).Select(one => (one.Who, Vector: identity.Read(one.Picture, masks.Cut(one.Picture)))).ToList();

        var measured = Separation.Of([.. seen.Select(one => one.Who)], (a, b) => IdentityVector.Likeness(seen[a].Vector, seen[b].Vector));

        Assert.InRange(measured.Auc, 0.9, 1);
        Assert.All(seen, one => Assert.False(one.Vector.FaceFound));
    }

    [TensorModelFact(ModelCards.SubjectMask, ModelCards.FaceDetector, ModelCards.FaceIdentity, NeedsVision = true)]
    public void Read_FaceAskedFor_IsInTheFirst128Numbers()
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);
        using var identity = new SubjectIdentity(ModelFactAttribute.Installed);
        var picture = IdentityCases.Of([BenchCast.Kuro]).ElementAt(1).Picture;

        var vector = identity.Read(picture, masks.Cut(picture), withFace: true);

        Assert.Equal((true, null), (vector.FaceFound, vector.FaceReason));
        Assert.InRange(vector.Vector[..128].Sum(value => (double)value * value), 0.1, 0.5);
    }
}
