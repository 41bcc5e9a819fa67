using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>All that stays the same while a puppet is drawn: textures at the sizes needed, the plate, the framing. Any number of stages may share it.</summary>
public sealed class StageSet
{
    /// <param name="face">Null where no face is known: then it stays as it is, whatever a control says of it.</param>
    /// <exception cref="ArgumentException">A setting is out of range; the message says what is allowed.</exception>
    public StageSet(PuppetMesh mesh, Plate plate, StageSettings settings, FacePoints? face = null)
    {
        settings.Check();
        (Mesh, Plate, Settings, Face) = (mesh, plate, settings, face);
        var side = Math.Max(mesh.Width, mesh.Height);
        var finish = StageFinish.Of(settings.IdentityStrength, settings.PerceptualWeight, settings.AdvWeight, side);
        Textures = [.. mesh.Parts.Select(part => new TextureLevels(part.Layer, Beyond.Transparent, finish))];
        PlateLevels = plate.Picture is { } picture
            ? new TextureLevels(picture, Beyond.Mirrored, StageFinish.Of(1, settings.PerceptualWeight, settings.AdvWeight, Math.Max(picture.Width, picture.Height)))
            : null;
        Subject = Seen(mesh);
        Framing = StageFraming.Of(
            settings.Width, settings.Height, mesh.Width, mesh.Height, Subject,
            plate.Picture?.Width ?? mesh.Width, plate.Picture?.Height ?? mesh.Height, plate.Own);
        Light = plate.Picture is { } place && !plate.Own ? StageLight.Falling(place, mesh, settings.PerceptualWeight) : (1, 1, 1);
    }

    public PuppetMesh Mesh { get; }

    public Plate Plate { get; }

    public StageSettings Settings { get; }

    public FacePoints? Face { get; }

    /// <summary>What of the reference is the subject, in its pixels.</summary>
    public Box Subject { get; }

    /// <summary>From pixels of the reference to pixels of a frame while the camera rests.</summary>
    public Affine View => Framing.Subject;

    internal IReadOnlyList<TextureLevels> Textures { get; }

    internal TextureLevels? PlateLevels { get; }

    internal StageFraming Framing { get; }

    /// <summary>Gains of red, green and blue by which a foreign place's light falls on the subject.</summary>
    internal (double Red, double Green, double Blue) Light { get; }

    /// <summary>How much of the mood takes hold of the subject.</summary>
    internal double MoodShare => 1 - (0.5 * Settings.IdentityStrength);

    private static Box Seen(PuppetMesh mesh)
    {
        var seen = Box.Empty;
        foreach (var layer in mesh.Parts.Select(part => part.Layer))
        {
            for (var i = 3; i < layer.Rgba.Length; i += 4)
            {
                if (layer.Rgba[i] > 127)
                {
                    var (y, x) = Math.DivRem(i / 4, layer.Width);
                    seen = seen.Union(new Box(layer.Left + x, layer.Top + y, 1, 1));
                }
            }
        }

        return seen.IsEmpty ? new Box(0, 0, mesh.Width, mesh.Height) : seen;
    }
}
