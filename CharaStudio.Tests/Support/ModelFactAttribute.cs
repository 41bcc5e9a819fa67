using CharaStudio.Engine.Perception;

namespace CharaStudio.Tests.Support;

/// <summary>A test on real pretrained networks: skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ModelFactAttribute : FactAttribute
{
    public ModelFactAttribute(params string[] models) =>
        Skip = models.Select(Installed.Report).FirstOrDefault(report => report.State is not ModelState.Installed)?.Reason;

    public static ModelCatalogue Installed { get; } = new(ModelCatalogue.DefaultFolder());
}
