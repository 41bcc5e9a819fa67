using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Pipelines;

/// <summary>What unknown words of a look most likely stand for. The unit has no file; <see cref="RenderUnit.Guesses"/> holds those that are near enough.</summary>
/// <param name="Words">1 to 256.</param>
public sealed record GuessRequest(IReadOnlyList<UnknownWord> Words) : RenderRequest
{
    public const int MostWords = 256;
}
