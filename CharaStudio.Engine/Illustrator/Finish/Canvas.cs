namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>What a finish draws on.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record Canvas(double Width, double Height, Lighting Lighting)
{
    /// <summary>Description for readers that cannot see; escaped into the document.</summary>
    public string Title { get; init; } = "";

    /// <summary>Letters put before every id, so that several drawings can live in one document.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>For the little accidents of paper and hand.</summary>
    public long Seed { get; init; }

    /// <summary>One design pixel: line weights and screens are given for a frame whose shorter side is 1024.</summary>
    public double Pixel => Math.Min(Width, Height) / 1024;
}
