using CharaStudio.Engine.Native;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.Models;

public sealed class TensorStateTests
{
    [Fact]
    public async Task Models_SayWhatTheTensorEngineIs_AsTheEngineItselfDoes()
    {
        await using var studio = new StudioApplication();
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        var tensors = await Eventually.GetAsync(
            "The look at the tensor engine",
            async () => (await api.Get("/v1/models")).Body.GetProperty("tensors"),
            tensors => tensors.GetProperty("available").ValueKind is not System.Text.Json.JsonValueKind.Null);

        Assert.Equal(TensorRuntime.IsAvailable, tensors.GetProperty("available").GetBoolean());
        Assert.Equal(TensorRuntime.Reason, tensors.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Ask_WithoutTheLibrary_SaysWhatIsMissingAndWhatToType()
    {
        using var empty = new CharaStudio.Tests.Engine.Pipelines.TemporaryFolder();
        var report = await TensorReport.AskAsync(["env", $"{TensorRuntime.FolderVariable}={empty.Path}", .. new WorkerSettings().Command], CancellationToken.None);

        Assert.False(report.Available);
        Assert.Contains("libtorch-dev", report.Reason, StringComparison.Ordinal);
        Assert.Contains("./studio up", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithALibraryThatIsNone_SaysWhy()
    {
        using var folder = new CharaStudio.Tests.Engine.Pipelines.TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "libct.so"), "not a library");
        var report = await TensorReport.AskAsync(["env", $"{TensorRuntime.FolderVariable}={folder.Path}", .. new WorkerSettings().Command], CancellationToken.None);

        Assert.False(report.Available);
        Assert.StartsWith("The tensor engine cannot be loaded", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AProgramThatIsNotThere_IsAReasonAndNoFault()
    {
        var report = await TensorReport.AskAsync(["/no/such/program"], CancellationToken.None);

        Assert.False(report.Available);
        Assert.StartsWith("The tensor engine could not be looked at", report.Reason, StringComparison.Ordinal);
    }
}
