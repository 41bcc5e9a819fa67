using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Masking;

/// <summary>The networks behind <see cref="SubjectMask"/>, on a person drawn by hand: simple, but one that they know.</summary>
public sealed class MaskNetworkTests
{
    [TensorModelFact(ModelCards.SubjectMask, NeedsVision = true)]
    public void Cut_SquarePicture_IsTheSquareNetworks() => FindsThePerson(480, 480, ModelCards.SubjectMask);

    [TensorModelFact(ModelCards.SubjectMaskWide, NeedsVision = true)]
    public void Cut_WidePicture_IsTheWideNetworks() => FindsThePerson(960, 540, ModelCards.SubjectMaskWide);

    [TensorModelFact(ModelCards.SubjectMask, NeedsVision = true)]
    public async Task Cut_FromTwoThreads_IsTheSame()
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);
        var picture = DrawnPerson.Bust(320, 320);

        var cuts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => masks.Cut(picture))));

        Assert.All(cuts, cut => Assert.Equal(cuts[0].Alpha.Samples, cut.Alpha.Samples));
    }

    private static void FindsThePerson(int width, int height, string source)
    {
        using var masks = new SubjectMask(ModelFactAttribute.Installed);

        var cut = masks.Cut(DrawnPerson.Bust(width, height));

        Assert.Equal(source, cut.Source);
        Assert.InRange(cut.Confidence, 0.7, 1);
        Assert.InRange(DrawnPerson.Overlap(cut.Alpha), 0.85, 1);
    }
}
