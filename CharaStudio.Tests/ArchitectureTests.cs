using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CharaStudio.Web.Data;

namespace CharaStudio.Tests;

/// <summary>The one wall of the house: Engine knows nothing of the web, and Web calls only what Engine offers at its border.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly s_engine = Assembly.Load("CharaStudio.Engine");
    private static readonly string[] s_border = ["Control", "Film", "Pages", "Pipelines", "Plans", "Understanding", "Weights", "Writing"];

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Quartz")]
    [InlineData("Radzen")]
    [InlineData("CharaStudio.Web")]
    public void Engine_DoesNotReferenceTheWeb(string forbidden) =>
        Assert.DoesNotContain(
            s_engine.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith(forbidden, StringComparison.Ordinal));

    [Fact]
    public void Web_UsesOnlyTheEnginesBorder()
    {
        var used = EngineNamespacesUsedBy(typeof(StudioDbContext).Assembly.Location);
        // The rig's joints have their names beside the artist's contracts; what draws lies below.
        Assert.DoesNotContain(used, name => name is not "CharaStudio.Engine.Illustrator" && !s_border.Contains(name.Split('.')[2]));
    }

    [Fact]
    public void DataProtection_ComesFromTheSharedFramework() =>
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.AspNetCore.DataProtection.dll")));

    private static IEnumerable<string> EngineNamespacesUsedBy(string assemblyFile)
    {
        using var file = File.OpenRead(assemblyFile);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => metadata.GetString(type.Namespace))
                .Where(name => name.StartsWith("CharaStudio.Engine.", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
