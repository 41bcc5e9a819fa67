using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception.Sentences;

/// <summary>
/// What an English sentence means, as a unit vector: sentences of like meaning have a large scalar product (0.66 for one thing said in
/// other words, 0.0 to 0.15 for unrelated ones). Universal Sentence Encoder, lite (Cer and others 2018, https://arxiv.org/abs/1803.11175),
/// its two transformer layers written out over the weights of its graph. May be called from any thread.
/// </summary>
public sealed class SentenceEncoder : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    public const int Size = 512;

    /// <summary>Pieces of a text that are read; the network knows no later positions.</summary>
    public const int MostPieces = 128;

    private readonly SentenceTokenizer _tokenizer;
    private readonly SentenceTransformer _transformer;

    /// <exception cref="ModelMissingException">libtorch or the network is not installed, or its files are damaged.</exception>
    public SentenceEncoder(ModelCatalogue catalogue)
    {
        if (Reason(catalogue) is { } reason)
        {
            throw new ModelMissingException(reason);
        }

        try
        {
            _tokenizer = catalogue.SentenceTokenizer();
            _transformer = new SentenceTransformer(catalogue.SentenceGraph().Weights);
        }
        catch (WeightsException error)
        {
            throw new ModelMissingException(error.Message);
        }
    }

    /// <summary>Which network answers.</summary>
    public static string Model => ModelCards.SentenceEncoder;

    /// <summary>Why there are no sentence vectors, and what to do; null when there are.</summary>
    public static string? Reason(ModelCatalogue catalogue) => TensorReport.Here().Reason ?? catalogue.Report(ModelCards.SentenceEncoder).Reason;

    /// <returns><see cref="Size"/> numbers, the sum of whose squares is 1.</returns>
    /// <exception cref="ArgumentException">The text is empty or has only spaces.</exception>
    public float[] Encode(string text)
    {
        var pieces = string.IsNullOrWhiteSpace(text) ? [] : _tokenizer.Encode(text);
        return pieces.Count == 0
            ? throw new ArgumentException("A text that has no words means nothing: give at least one.", nameof(text))
            : _transformer.Encode([.. pieces.Take(MostPieces).Select(piece => (long)piece)]);
    }

    public void Dispose() => _transformer.Dispose();
}
