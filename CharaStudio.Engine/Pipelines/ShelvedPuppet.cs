using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A prepared subject with the last stage it stood on.</summary>
internal sealed class ShelvedPuppet(string key, Pixels picture, Raster alpha, PuppetModel model, PuppetFace faces)
{
    private const double OwnShadow = 0.3;
    private const double ForeignShadow = 0.55;

    private readonly Lazy<Plate> _own = new(() => Plate.Behind(picture, alpha.Samples));
    private readonly Lazy<(FacePoints? Points, string? Note)> _face = new(() => faces.Find(picture, alpha));
    private readonly Lock _lock = new();
    private (string Background, StageSet Set)? _last;
    private IdentityVector? _identity;

    public string Key => key;

    public Pixels Picture => picture;

    public Raster Alpha => alpha;

    public PuppetModel Model => model;

    public StageMetrics Metrics { get; } = new(model, picture, alpha.Samples);

    /// <param name="faceMoves">Whether any frame asks for a moved face: only then is one looked for.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or there is no such place; the message says what is allowed.</exception>
    /// <exception cref="FormatException">The background is neither a word nor a colour.</exception>
    public StageSet Stage(PuppetStyle style, int width, int height, bool faceMoves)
    {
        var face = faceMoves ? _face.Value.Points : null;
        var settings = new StageSettings(width, height)
        {
            IdentityStrength = style.IdentityStrength,
            PerceptualWeight = style.PerceptualWeight,
            AdvWeight = style.AdvWeight,
            Seed = style.AdvWeight > 0.5 ? style.Seed : 0,
            Shadow = style.Background is PuppetStyle.OwnPlace ? OwnShadow : ForeignShadow,
        };
        settings.Check();
        lock (_lock)
        {
            if (_last is not { } last || last.Background != style.Background || last.Set.Settings != settings || last.Set.Face != face)
            {
                _last = last = (style.Background, new StageSet(model.Mesh, Behind(style.Background, width, height), settings, face));
            }

            return last.Set;
        }
    }

    /// <summary>f_identity of the reference, made when it is first asked for.</summary>
    public IdentityVector? Identity(PuppetLikeness likeness) => _identity ??= likeness.Of(picture, alpha);

    /// <summary>For people: what of the subject is not as it might be.</summary>
    public IReadOnlyList<string> Notes(IReadOnlyList<ControlFrame> controls, bool faceMoves) =>
        faceMoves && _face.Value.Note is { } note ? [.. model.Notes(controls), note] : model.Notes(controls);

    private Plate Behind(string background, int width, int height) => background switch
    {
        PuppetStyle.OwnPlace => _own.Value,
        PuppetStyle.Transparent => Plate.Transparent,
        _ when background.StartsWith(PuppetStyle.Place, StringComparison.Ordinal) => Plate.Backdrop(Drawn(background[PuppetStyle.Place.Length..], width, height)),
        _ => Plate.Flat(Rgb.Parse(background)),
    };

    private static Pixels Drawn(string kind, int width, int height)
    {
        if (!PlaceCatalogue.Kinds.Any(known => known.Id == kind))
        {
            throw new ArgumentException($"'{kind}' is no kind of place; allowed are {string.Join(", ", PlaceCatalogue.Kinds.Select(known => known.Id))}.", nameof(kind));
        }

        var plan = new ScenePlan { Place = new PlacePlan { Kind = kind }, Camera = new CameraPlan { Shot = Shot.FullShot } };
        return SvgRaster.Render(new IllustratorRenderer().Draw(plan, width, height).Svg, width, height);
    }
}
