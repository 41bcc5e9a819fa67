using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>
/// One picture at sizes a root of two apart, made when asked for: what is drawn smaller than the reference is sampled from the smallest level that is
/// not smaller than it, so that no two texels fall between two pixels; what is drawn larger from the largest that is not larger, so that the sampler
/// stretches it by no more than a root of two, and the film's filter has done the rest.
/// </summary>
/// <param name="picture">Premultiplied.</param>
/// <param name="finish">What is done to a level once it is made: level, width, height, texels per pixel of the reference.</param>
internal sealed class TextureLevels(TextureLayer picture, Beyond beyond, Func<byte[], int, int, double, byte[]>? finish = null)
{
    private const int Largest = -4;
    private const int Smallest = 14;
    private const double MostTexels = 24e6;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Texture> _made = [];

    /// <summary>Bytes held now.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _made.Values.Sum(texture => (long)texture.Texels.Length);
            }
        }
    }

    /// <param name="scale">Pixels drawn for a pixel of the reference.</param>
    public Texture At(double scale)
    {
        // A hair of tolerance, so that a picture drawn at its own size takes its own level.
        var steps = -2 * Math.Log2(Math.Max(scale, 1e-6));
        var level = Math.Clamp((int)(steps >= 0 ? steps + 1e-6 : steps - 1e-6), Largest, Smallest);
        while (level < 0 && (double)picture.Width * picture.Height * Math.Pow(2, -level) > MostTexels)
        {
            level++;
        }

        lock (_lock)
        {
            return _made.TryGetValue(level, out var texture) ? texture : _made[level] = Make(level);
        }
    }

    private Texture Make(int level)
    {
        var scale = Math.Pow(2, -level / 2.0);
        var width = Math.Max(1, (int)Math.Round(picture.Width * scale));
        var height = Math.Max(1, (int)Math.Round(picture.Height * scale));
        var texels = Scaling.To(picture.Rgba, picture.Width, picture.Height, width, height);
        var place = Affine.Translate(-picture.Left, -picture.Top).Then(Affine.Scale((double)width / picture.Width, (double)height / picture.Height));
        return new Texture(finish?.Invoke(texels, width, height, scale) ?? texels, width, height, place, beyond);
    }
}
