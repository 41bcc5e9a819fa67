using CharaStudio.Engine.Writing.Rules;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.VisualStories;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Models;

/// <summary>What can render and write here.</summary>
public sealed class ModelService(Writers writers, InstalledWeights installed, InstalledPerception perception, TensorState tensors)
{
    public const string Illustrator = "charastudio-illustrator";
    private const string StoryArt = "visual_story";
    private const string NoWeights = "Not installed: no trained weights of it are in models/.";

    private static readonly ModelView[] s_built =
    [
        new(Illustrator, "Illustrator", "illustrator", ["image", "comic", "visual_story"], SupportsMultiturn: true, Available: true)
        {
            Limits = new ModelLimits
            {
                MaxCharacters = VisualStoryRules.MostCharacters,
                MaxStates = VisualStoryRules.MostStates,
                MinScenes = VisualStoryRules.LeastScenes,
                MaxScenes = VisualStoryRules.MostScenes,
                MaxReferenceImages = VisualStoryRules.MostReferences,
                MaxSide = PictureSize.LargestSide,
                MaxPixels = (long)PictureSize.MostPixels,
            },
        },
        new(RuleWriter.Id, "Rule-based writer", "rule-based", ["text"], SupportsMultiturn: false, Available: true),
    ];

    private static readonly ModelView s_puppet = new("charastudio-puppet", "Puppet", "puppet", ["image", "video"], SupportsMultiturn: false, Available: true)
    {
        ZDim = CharaStudio.Engine.Control.ControlSpace.Dimension,
        Limits = new ModelLimits { MaxSide = 3840, MaxPixels = 3840L * 2160, MaxFrames = CharaStudio.Engine.Control.ControlSpace.MostFrames },
    };

    private static readonly ModelView[] s_neural =
    [
        new("gan", "GAN", "gan", ["image", "video"], SupportsMultiturn: false, Available: false),
        new("diffusion", "Diffusion", "diffusion", ["image", "video"], SupportsMultiturn: false, Available: false),
        new("transformer", "Transformer", "transformer", ["image", "video"], SupportsMultiturn: false, Available: false),
        new(Nerf.NerfSlice.ModelId, "Views from all sides", "nerf", ["video"], SupportsMultiturn: false, Available: false),
    ];

    public ModelList List()
    {
        var report = tensors.Report;
        ModelView[] known = [.. s_built, .. Served(), s_puppet, .. s_neural.Select(model => model with { Reason = string.Join(' ', NoWeights, report?.Reason).TrimEnd() }), .. perception.List()];
        // A folder cannot take the name of a model that the studio has.
        return new(
            [.. known, .. installed.List().ExceptBy(known.Select(model => model.Id), model => model.Id, StringComparer.Ordinal)],
            new TensorView(report?.Available, report?.Reason, report?.Version, report?.CudaDevices ?? 0));
    }

    /// <exception cref="StudioException">ModelNotFound.</exception>
    public ModelView Get(string id) => List().Data.FirstOrDefault(model => model.Id == id)
        ?? throw new StudioException(ErrorCode.ModelNotFound, "There is no such model. GET /v1/models lists them.", "model");

    /// <summary>The model that draws a visual story.</summary>
    /// <exception cref="StudioException">ValidationFailed without an id, ModelNotFound, ModelNotCapable (row 340).</exception>
    public ModelView RequireStoryArtist(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            throw StudioException.Invalid("model", "'model' is required: an id of GET /v1/models with supports_multiturn true.");
        }

        var model = Get(id);
        if (model.SupportsMultiturn && model.Capabilities.Contains(StoryArt, StringComparer.Ordinal) && model.Available)
        {
            return model;
        }

        var able = List().Data.Where(other => other is { SupportsMultiturn: true, Available: true } && other.Capabilities.Contains(StoryArt, StringComparer.Ordinal))
            .Select(other => other.Id).ToList();
        throw new StudioException(
            ErrorCode.ModelNotCapable,
            $"This model {(model.Available ? "does not draw stories of several scenes" : "is not available here")}. Use {string.Join(" or ", able)}.",
            "model",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["model"] = model.Id,
                ["supports_multiturn"] = model.SupportsMultiturn,
                ["reason"] = model.Reason,
                ["capable"] = able,
            });
    }

    private IEnumerable<ModelView> Served() => writers.Served is { } served
        ? [new ModelView(served.Model, served.Model, "language-model", ["text"], SupportsMultiturn: false, Available: true)]
        : [];
}
