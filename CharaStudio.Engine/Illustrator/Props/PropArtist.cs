namespace CharaStudio.Engine.Illustrator.Props;

/// <summary>Draws things in hand, in grip space (see <see cref="PropDrawing"/>).</summary>
public static class PropArtist
{
    /// <param name="kind">An id of <see cref="PropCatalogue"/>.</param>
    /// <param name="color">Main colour <c>#rrggbb</c> where the prop has one to choose; null for its usual one.</param>
    /// <param name="light">In grip space: already turned with the hand.</param>
    /// <exception cref="ArgumentException">Unknown kind.</exception>
    public static PropDrawing Draw(string kind, string? color, Light light) => PropCatalogue.Of(kind).Draw(color, light);
}
