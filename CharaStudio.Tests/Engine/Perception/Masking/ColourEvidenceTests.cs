using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Tests.Engine.Vision;

namespace CharaStudio.Tests.Engine.Perception.Masking;

public sealed class ColourEvidenceTests
{
    [Fact]
    public void Weigh_HoleOfTheSubjectsColour_IsFilled() => Assert.InRange(Weighed((x, y) => Near(x, y, 48, 48) ? 0.3f : Left(x) ? 0.95f : 0.02f)[(48 * 96) + 40], 0.8, 1);

    [Fact]
    public void Weigh_BlobOfTheGroundsColour_IsDropped() => Assert.InRange(Weighed((x, y) => Near(x, y, 80, 48) ? 0.7f : Left(x) ? 0.95f : 0.02f)[(48 * 96) + 80], 0, 0.2);

    [Fact]
    public void Weigh_NothingSure_ChangesNothing() => Assert.All(Weighed((_, _) => 0.5f), share => Assert.Equal(0.5, share, 5));

    private static bool Left(int x) => x < 56;

    private static bool Near(int x, int y, int toX, int toY) => Math.Abs(x - toX) < 9 && Math.Abs(y - toY) < 9;

    // A red subject at the left of a blue ground, and a network's opinion of it.
    private static float[] Weighed(Func<int, int, float> network)
    {
        var picture = Drawn.Each(96, 96, 3, (x, _, c) => (byte)(c == (Left(x) ? 0 : 2) ? 200 : 40));
        var shares = new float[96 * 96];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = network(i % 96, i / 96);
        }

        ColourEvidence.Weigh(picture, shares);
        return shares;
    }
}
