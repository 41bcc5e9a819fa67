using CharaStudio.Engine.Writing.Rules;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Models;

/// <summary>What can render and write here.</summary>
public sealed class ModelService(Writers writers)
{
    public const string Illustrator = "charastudio-illustrator";
    private const string NoWeights = "Not installed: no trained weights of it are in models/.";

    private static readonly ModelView[] s_built =
    [
        new(Illustrator, "Illustrator", "illustrator", ["image", "comic", "story"], SupportsMultiturn: true, Available: true),
        new(RuleWriter.Id, "Rule-based writer", "rule-based", ["story"], SupportsMultiturn: true, Available: true),
    ];

    private static readonly ModelView[] s_absent =
    [
        new("charastudio-puppet", "Puppet", "puppet", ["video"], SupportsMultiturn: false, Available: false, "Not installed: this version has no puppet renderer."),
        new("gan", "GAN", "gan", ["image", "video"], SupportsMultiturn: false, Available: false, NoWeights),
        new("diffusion", "Diffusion", "diffusion", ["image", "video"], SupportsMultiturn: false, Available: false, NoWeights),
        new("transformer", "Transformer", "transformer", ["image", "video"], SupportsMultiturn: false, Available: false, NoWeights),
    ];

    public ModelList List() => new([.. s_built, .. Served(), .. s_absent]);

    /// <exception cref="StudioException">ModelNotFound.</exception>
    public ModelView Get(string id) => List().Data.FirstOrDefault(model => model.Id == id)
        ?? throw new StudioException(ErrorCode.ModelNotFound, "There is no such model. GET /v1/models lists them.", "model");

    private IEnumerable<ModelView> Served() => writers.Served is { } served
        ? [new ModelView(served.Model, served.Model, "language-model", ["story"], SupportsMultiturn: true, Available: true)]
        : [];
}
