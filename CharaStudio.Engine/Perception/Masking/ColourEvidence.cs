using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>
/// What colours say about a coarse mask: which occur on the sure subject and which on the sure ground, counted over overlapping parts of
/// the picture. It fills a skirt that the network left open and drops the tree that it took for hair; on painted figures the overlap with
/// the truth rises from 0.957 to 0.978 (<c>bench masks</c>).
/// </summary>
internal static class ColourEvidence
{
    // Levels of each of red, green and blue; parts across and down.
    private const int Levels = 12;
    private const int Parts = 3;
    private const int Colours = Levels * Levels * Levels;

    // How much colour counts beside the network, and how many pixels of either kind are supposed unseen.
    private const float Weight = 1.5f;
    private const float Unseen = 0.5f;
    private const float MostSure = 0.98f;

    /// <param name="picture">RGB.</param>
    /// <param name="shares">A network's, 0 to 1, one a pixel; changed in place.</param>
    public static void Weigh(Raster picture, float[] shares)
    {
        var (subject, ground) = (new float[(Parts + 1) * (Parts + 1) * Colours], new float[(Parts + 1) * (Parts + 1) * Colours]);
        for (var i = 0; i < shares.Length; i++)
        {
            // A pixel of which the network is not sure says nothing about its colour.
            var sure = ((2 * shares[i]) - 1) * ((2 * shares[i]) - 1);
            var spot = new Spot(picture, i);
            spot.Add(subject, sure * shares[i]);
            spot.Add(ground, sure * (1 - shares[i]));
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var share = Math.Clamp(shares[i], 1 - MostSure, MostSure);
            var spot = new Spot(picture, i);
            var odds = (spot.Sum(ground) + Unseen) / (spot.Sum(subject) + Unseen);
            shares[i] = 1 / (1 + ((1 - share) / share * MathF.Pow(odds, Weight)));
        }
    }

    /// <summary>Where a pixel's colour is counted: at the four nearest corners of the parts, by nearness.</summary>
    private readonly ref struct Spot
    {
        private readonly int _at;
        private readonly float _right, _down;

        public Spot(Raster picture, int i)
        {
            var (y, x) = Math.DivRem(i, picture.Width);
            float u = (float)x * Parts / picture.Width, v = (float)y * Parts / picture.Height;
            var rgb = picture.Samples.AsSpan(3 * i, 3);
            var colour = ((((rgb[0] * Levels >> 8) * Levels) + (rgb[1] * Levels >> 8)) * Levels) + (rgb[2] * Levels >> 8);
            _at = ((((int)v * (Parts + 1)) + (int)u) * Colours) + colour;
            (_right, _down) = (u - (int)u, v - (int)v);
        }

        public void Add(float[] counts, float weight)
        {
            counts[_at] += weight * (1 - _right) * (1 - _down);
            counts[_at + Colours] += weight * _right * (1 - _down);
            counts[_at + ((Parts + 1) * Colours)] += weight * (1 - _right) * _down;
            counts[_at + ((Parts + 2) * Colours)] += weight * _right * _down;
        }

        public float Sum(float[] counts) =>
            (((counts[_at] * (1 - _right)) + (counts[_at + Colours] * _right)) * (1 - _down))
            + (((counts[_at + ((Parts + 1) * Colours)] * (1 - _right)) + (counts[_at + ((Parts + 2) * Colours)] * _right)) * _down);
    }
}
