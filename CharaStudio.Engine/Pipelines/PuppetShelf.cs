using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Pipelines;

/// <summary>The subjects that were drawn last, ready to be drawn again: decoded, meshed, their plates filled. The one not used for longest goes first.</summary>
internal sealed class PuppetShelf(PuppetFace faces)
{
    private const int Most = 4;
    private readonly Lock _lock = new();
    private readonly LinkedList<ShelvedPuppet> _subjects = new();

    /// <exception cref="PictureException">Picture or mask cannot be read.</exception>
    /// <exception cref="ArgumentException">They do not fit one another, or the joints are not those of the rig.</exception>
    public async Task<ShelvedPuppet> TakeAsync(PuppetSource source, CancellationToken token)
    {
        if (Find(source.Key) is { } known)
        {
            return known;
        }

        var (picture, pictureSize) = await ReadAsync(source.PicturePath, token);
        var (mask, maskSize) = await ReadAsync(source.MaskPath, token);
        if (maskSize != pictureSize)
        {
            throw new PictureException(
                $"The mask has {maskSize.Width} x {maskSize.Height} pixels and the picture {pictureSize.Width} x {pictureSize.Height}: they must be the same.");
        }

        var made = Prepare(source, picture, mask, PuppetSize.Factor(pictureSize.Width, pictureSize.Height));
        lock (_lock)
        {
            _subjects.AddFirst(made);
            while (_subjects.Count > Most)
            {
                _subjects.RemoveLast();
            }
        }

        return made;
    }

    // Made smaller before the next is read: two whole ones would not fit.
    private static async Task<(Pixels Picture, (int Width, int Height) Size)> ReadAsync(string path, CancellationToken token)
    {
        var whole = Pixels.Decode(await File.ReadAllBytesAsync(path, token));
        return (PuppetSize.Shrunk(whole, PuppetSize.Factor(whole.Width, whole.Height)), (whole.Width, whole.Height));
    }

    private ShelvedPuppet? Find(string key)
    {
        lock (_lock)
        {
            var node = _subjects.First;
            while (node is not null && node.Value.Key != key)
            {
                node = node.Next;
            }

            if (node is not null)
            {
                _subjects.Remove(node);
                _subjects.AddFirst(node);
            }

            return node?.Value;
        }
    }

    /// <summary>A subject made ready to move, from whole pictures.</summary>
    /// <param name="mask">Grey, of the picture's size.</param>
    /// <param name="joints">In pixels of the picture; none for a subject whose outline decides.</param>
    /// <exception cref="ArgumentException">They do not fit one another, or the joints are not those of the rig.</exception>
    public static PuppetModel Model(Pixels picture, Pixels mask, IReadOnlyList<JointPlace> joints)
    {
        var factor = PuppetSize.Factor(picture.Width, picture.Height);
        return Build(PuppetSize.Shrunk(picture, factor), Alpha(PuppetSize.Shrunk(mask, factor)), joints, factor);
    }

    private ShelvedPuppet Prepare(PuppetSource source, Pixels picture, Pixels mask, double factor)
    {
        var alpha = Alpha(mask);
        return new ShelvedPuppet(source.Key, picture, alpha, Build(picture, alpha, source.Joints, factor), faces);
    }

    private static Raster Alpha(Pixels mask)
    {
        var alpha = Raster.Empty(mask.Width, mask.Height, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            // A mask is grey; one that is painted on nothing says by its alpha what it leaves out.
            alpha.Samples[i] = (byte)(mask.Rgba[4 * i] * mask.Rgba[(4 * i) + 3] / 255);
        }

        return alpha;
    }

    private static PuppetModel Build(Pixels picture, Raster alpha, IReadOnlyList<JointPlace> places, double factor)
    {
        var names = Enum.GetValues<Joint>();
        if (places.Count != 0 && places.Count != names.Length)
        {
            throw new ArgumentException($"A rig has {names.Length} joints or none, not {places.Count}.", nameof(places));
        }

        var joints = places.Count == 0 ? null : names.Zip(places).ToDictionary(pair => pair.First, pair => new Vec(pair.Second.X, pair.Second.Y) * factor);
        var confidence = joints is null ? null : names.Zip(places).ToDictionary(pair => pair.First, pair => pair.Second.Visibility);
        return PuppetModel.Build(picture, alpha, joints, ControlSpace.Decode(new float[ControlSpace.Dimension]), confidence);
    }
}
