using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A pretrained network, and whether its files are here.</summary>
/// <param name="Purpose">What the studio does with it.</param>
/// <param name="Package">The npm package that brings it.</param>
/// <param name="Reason">Why it cannot be used, and what to type; null when its files are here, whole.</param>
public sealed record PerceptionModel(string Id, string Name, string Purpose, string Author, string Package, string Version, string Licence, string? Reason);

/// <summary>Which pretrained networks are installed. Reads their files, the first time all of them; loads no tensor engine.</summary>
/// <param name="folder">The npm packages; null for those beside the program.</param>
public sealed class PerceptionModels(string? folder = null)
{
    /// <summary>The network that enlarges.</summary>
    public const string Upscale = ModelCards.UpscaleLarge;

    /// <summary>The network that knows what a sentence means.</summary>
    public const string Sentences = ModelCards.SentenceEncoder;

    private readonly ModelCatalogue _catalogue = new(folder ?? ModelCatalogue.DefaultFolder());

    public string Folder => _catalogue.Folder;

    /// <summary>All that the studio knows of, in the catalogue's order.</summary>
    public IReadOnlyList<PerceptionModel> List() => [.. _catalogue.Reports().Select(report => View(report.Card, report.Reason))];

    /// <summary>Why a network cannot be used, as far as its files go; null when they are here, whole.</summary>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public string? Reason(string id) => _catalogue.Report(id).Reason;

    /// <summary>The same list without a look at the files.</summary>
    /// <param name="reason">Of all of them.</param>
    public static IReadOnlyList<PerceptionModel> Known(string reason) => [.. ModelCards.All.Select(card => View(card, reason))];

    private static PerceptionModel View(ModelCard card, string? reason) =>
        new(card.Id, card.Name, card.Purpose, card.Author, card.Package, card.Version, card.Licence, reason);
}
