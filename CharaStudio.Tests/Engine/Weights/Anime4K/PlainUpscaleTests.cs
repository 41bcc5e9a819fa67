using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Weights.Anime4K;

public sealed class PlainUpscaleTests
{
    private const int Side = 32;

    [ModelFact(ModelCards.UpscaleSmall, ModelCards.UpscaleMedium, ModelCards.UpscaleLarge)]
    public void Run_DiscsHalved_ComeBackSharperThanBilinear()
    {
        var large = Discs(2 * Side);
        var small = Halved(large, Side);
        foreach (var (id, gain) in new[] { (ModelCards.UpscaleSmall, 1.0), (ModelCards.UpscaleMedium, 2.0), (ModelCards.UpscaleLarge, 3.0) })
        {
            var (bilinear, result) = PlainUpscale.Run(ModelFactAttribute.Installed.Anime4K(id), small, Side);

            Assert.InRange(Psnr(result, large) - Psnr(bilinear, large), gain, 30);
        }
    }

    // Coloured discs with black outlines, a pixel of soft edge.
    private static float[] Discs(int side)
    {
        var picture = new float[3 * side * side];
        for (var i = 0; i < picture.Length; i++)
        {
            var (c, y, x) = (i / (side * side), i / side % side, i % side);
            var value = c == 2 ? 0.9 : 0.8;
            foreach (var (cx, cy, radius) in new[] { (0.35, 0.4, 0.22), (0.7, 0.65, 0.18) })
            {
                var distance = Math.Sqrt(Math.Pow(x + 0.5 - (cx * side), 2) + Math.Pow(y + 0.5 - (cy * side), 2)) - (radius * side);
                value = Mix(Mix(value, 0.05, distance - 2), c == 0 ? 0.85 : 0.4, distance + 2);
            }

            picture[i] = (float)value;
        }

        return picture;

        static double Mix(double outside, double inside, double distance) => inside + ((outside - inside) * Math.Clamp(distance + 0.5, 0, 1));
    }

    private static float[] Halved(float[] picture, int side)
    {
        var made = new float[3 * side * side];
        for (var i = 0; i < made.Length; i++)
        {
            var at = (((i / (side * side) * 2 * side) + (i / side % side * 2)) * 2 * side) + (i % side * 2);
            made[i] = (picture[at] + picture[at + 1] + picture[at + (2 * side)] + picture[at + (2 * side) + 1]) / 4;
        }

        return made;
    }

    private static double Psnr(float[] made, float[] right) => -10 * Math.Log10(made.Zip(right, (a, b) => (a - b) * (a - b)).Average());
}
