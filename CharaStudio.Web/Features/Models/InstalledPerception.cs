using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Web.Features.Models;

/// <summary>
/// The pretrained networks under <c>models/node_modules</c> (setting <c>models</c>). Their files are read once after the start, in the
/// background, and again when one of them changes.
/// </summary>
public sealed class InstalledPerception(IConfiguration configuration, TensorState tensors)
{
    private const string Checking = "It is being checked. Ask again in a moment.";
    private readonly PerceptionModels _models = new(FolderOf(configuration));
    private Task? _firstLook;

    /// <summary>Where the networks are; null for the folder beside the program.</summary>
    public static string? FolderOf(IConfiguration configuration) =>
        configuration["models"] is { Length: > 0 } named ? Path.Combine(Path.GetFullPath(named), "node_modules") : null;

    /// <summary>All that the studio knows of, whether installed or not.</summary>
    public IReadOnlyList<ModelView> List()
    {
        var looked = LookAsync();
        return [.. (looked.IsCompleted ? _models.List() : PerceptionModels.Known(Checking)).Select(View)];
    }

    /// <summary>Why a network cannot be used, and what to type; null when it can, as far as is known.</summary>
    public string? Reason(string id) => _models.Reason(id) ?? (tensors.Report is { Available: false } report ? report.Reason : null);

    private Task LookAsync() => LazyInitializer.EnsureInitialized(ref _firstLook, () => Task.Run(_models.List));

    private ModelView View(PerceptionModel model)
    {
        var reason = model.Reason ?? tensors.Report switch { null => Checking, { Available: false } report => report.Reason, _ => null };
        return new ModelView(model.Id, model.Name, "perception", [], SupportsMultiturn: false, Available: reason is null, reason)
        {
            Purpose = model.Purpose,
            Licence = model.Licence,
        };
    }
}
