namespace CharaStudio.Engine.Perception;

/// <summary>One pretrained network: where it comes from, who made it, and the files it must have, byte for byte.</summary>
/// <param name="Id">How settings, reports and code name it.</param>
/// <param name="Purpose">What the studio does with it.</param>
/// <param name="Package">The npm package that brings it.</param>
public sealed record ModelCard(
    string Id, string Name, string Purpose, string Author, string Package, string Version, string Licence, IReadOnlyList<ModelFile> Files);

/// <summary>A file of a network, or its part of a file that holds several.</summary>
/// <param name="Path">From the package's folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Of these bytes, in lower-case hexadecimal.</param>
/// <param name="Offset">Where the part begins; null when the file is whole.</param>
public sealed record ModelFile(string Path, int Length, string Sha256, int? Offset = null);

public enum ModelState
{
    Installed,
    Missing,

    /// <summary>Present, but not the bytes that the catalogue names.</summary>
    Damaged,
}

/// <summary>Whether a network can be used, and if not, why not.</summary>
/// <param name="Reason">One sentence that says what to do; null when installed.</param>
public sealed record ModelReport(ModelCard Card, ModelState State, string? Reason);
