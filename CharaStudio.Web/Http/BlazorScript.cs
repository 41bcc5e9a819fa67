using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>
/// Serves <c>blazor.web.js</c>. The package that holds it for this framework cannot be restored everywhere; the assembly that embeds
/// the previous version's script can, and lies beside the program as plain data. See docs/decisions/0002-blazor-script.md.
/// </summary>
internal static class BlazorScript
{
    internal const string Path = "/_framework/blazor.web.js";
    private const string Carrier = "blazor-script.bin";
    private const string Resource = "_framework/blazor.web.js";

    /// <summary>SHA-256 of the one script that is accepted.</summary>
    private const string Pinned = "9e4b324dd37a521ae407524dd291709e5b7bb1355d4d4698e4a047a9b4fe87c2";

    internal static void MapBlazorScript(this IEndpointRouteBuilder app)
    {
        var script = Read(System.IO.Path.Combine(AppContext.BaseDirectory, Carrier));
        var tag = new EntityTagHeaderValue($"\"{Pinned[..16]}\"");
        app.MapGet(Path, () => TypedResults.Bytes(script, "text/javascript; charset=utf-8", entityTag: tag)).AllowAnonymous();
    }

    /// <exception cref="InvalidDataException">The file holds no such script, or another one.</exception>
    internal static byte[] Read(string assemblyFile)
    {
        using var file = File.OpenRead(assemblyFile);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var entry = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .First(resource => metadata.StringComparer.Equals(resource.Name, Resource));
        var resources = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = resources.GetReader((int)entry.Offset, resources.Length - (int)entry.Offset);
        var script = reader.ReadBytes(reader.ReadInt32());
        return Convert.ToHexStringLower(SHA256.HashData(script)) == Pinned
            ? script
            : throw new InvalidDataException("The embedded Blazor script is not the pinned one.");
    }
}
