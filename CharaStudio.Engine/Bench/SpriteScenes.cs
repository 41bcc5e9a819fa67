using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>A painted figure over a painted place, and which pixels are truly the figure's.</summary>
/// <param name="Truth">One byte a pixel: the figure's own alpha.</param>
/// <param name="Ground">The place without the figure.</param>
internal sealed record SpriteScene(string Sprite, string Place, Pixels Picture, Raster Truth, Pixels Ground)
{
    /// <summary>Intersection over union of a mask and the truth, both cut at a half.</summary>
    public double Overlap(Raster mask)
    {
        var (both, either) = (0, 0);
        for (var i = 0; i < mask.Samples.Length; i++)
        {
            var (truth, found) = (Truth.Samples[i] >= 128, mask.Samples[i] >= 128);
            both += truth && found ? 1 : 0;
            either += truth || found ? 1 : 0;
        }

        return (double)both / Math.Max(1, either);
    }
}

/// <summary>
/// The figures of Debian's renpy-thequestion (Expat licence) where the game itself puts them: the middle of its places' lower edge. The
/// package is not ours to keep: it is unpacked beside, with <c>dpkg-deb -x renpy-thequestion_*.deb DIR</c>.
/// </summary>
internal static class SpriteScenes
{
    private const string Inside = "usr/share/games/renpy/the_question/game/images";

    /// <summary>How to come by the pictures.</summary>
    public const string HowTo = "The pictures are those of Debian's renpy-thequestion: 'apt-get download renpy-thequestion && dpkg-deb -x renpy-thequestion_*.deb DIR', then give DIR.";

    /// <returns>Every figure over every place.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder holds no such pictures; the message says how to get them.</exception>
    public static IReadOnlyList<SpriteScene> Of(string folder)
    {
        var images = new[] { Path.Combine(folder, Inside), Path.Combine(folder, Inside[4..]), folder }.FirstOrDefault(Filled)
            ?? throw new DirectoryNotFoundException($"There are no sprites in '{folder}'. {HowTo}");
        var places = Directory.GetFiles(images, "bg *.jpg").Order(StringComparer.Ordinal).Select(file => (Name: Named(file)[3..], Picture: Pixels.Decode(File.ReadAllBytes(file)))).ToList();
        var sprites = Directory.GetFiles(images, "sylvie *.png").Order(StringComparer.Ordinal).Select(file => (Name: Named(file), Picture: Pixels.Decode(File.ReadAllBytes(file))));
        return [.. from sprite in sprites from place in places select Over(sprite.Name, sprite.Picture, place.Name, place.Picture)];
    }

    /// <summary>One place for each figure, in turn: enough for the eye.</summary>
    public static IReadOnlyList<SpriteScene> Few(IReadOnlyList<SpriteScene> all) => [.. all.GroupBy(scene => scene.Sprite).Select((group, i) => group.ElementAt(i % group.Count()))];

    private static bool Filled(string images) => Directory.Exists(images) && Directory.EnumerateFiles(images, "sylvie *.png").Any() && Directory.EnumerateFiles(images, "bg *.jpg").Any();

    private static string Named(string file) => Path.GetFileNameWithoutExtension(file);

    private static SpriteScene Over(string name, Pixels sprite, string place, Pixels ground)
    {
        var (rgba, truth) = ((byte[])ground.Rgba.Clone(), Raster.Empty(ground.Width, ground.Height, 1));
        int left = (ground.Width - sprite.Width) / 2, top = ground.Height - sprite.Height;
        for (var i = 0; i < sprite.Width * sprite.Height; i++)
        {
            var to = ((top + (i / sprite.Width)) * ground.Width) + left + (i % sprite.Width);
            int alpha = truth.Samples[to] = sprite.Rgba[(4 * i) + 3];
            for (var c = 0; c < 3; c++)
            {
                rgba[(4 * to) + c] = (byte)(((sprite.Rgba[(4 * i) + c] * alpha) + (rgba[(4 * to) + c] * (255 - alpha)) + 127) / 255);
            }
        }

        return new SpriteScene(name, place, new Pixels(ground.Width, ground.Height, rgba), truth, ground);
    }
}
