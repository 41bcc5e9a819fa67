using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Says what texts mean; see <see cref="EncodeRequest"/>. The network stays loaded from the first of them on.</summary>
internal sealed class EncodePipeline(ModelCatalogue models)
{
    private readonly Lock _loading = new();
    private SentenceEncoder? _encoder;
    private NearestWords? _nearest;

    /// <exception cref="RenderFailedException">InvalidPlan for no texts, too many, or an empty one.</exception>
    /// <exception cref="ModelMissingException">The network or libtorch is not installed.</exception>
    public RenderResult Encode(EncodeRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        if (request.Texts.Count is < 1 or > EncodeRequest.MostTexts)
        {
            throw new RenderFailedException("InvalidPlan", $"1 to {EncodeRequest.MostTexts} texts are read at once.");
        }

        var encoder = Loaded();
        var meanings = new List<byte[]>();
        foreach (var text in request.Texts)
        {
            token.ThrowIfCancellationRequested();
            meanings.Add(Meaning.Of(encoder.Encode(text)));
            news.Report(new RenderNews("reading", (double)meanings.Count / request.Texts.Count));
        }

        return new RenderResult([new RenderUnit([]) { Meanings = meanings }]) { Renderer = SentenceEncoder.Model };
    }

    /// <exception cref="RenderFailedException">InvalidPlan for no words or too many.</exception>
    /// <exception cref="ModelMissingException">The network or libtorch is not installed.</exception>
    public RenderResult Guess(GuessRequest request, CancellationToken token)
    {
        if (request.Words.Count is < 1 or > GuessRequest.MostWords)
        {
            throw new RenderFailedException("InvalidPlan", $"1 to {GuessRequest.MostWords} words are guessed at once.");
        }

        var encoder = Loaded();
        var nearest = LazyInitializer.EnsureInitialized(ref _nearest, () => new NearestWords(encoder));
        return new RenderResult([new RenderUnit([]) { Guesses = nearest.Guess(request.Words, token) }]) { Renderer = SentenceEncoder.Model };
    }

    private SentenceEncoder Loaded()
    {
        lock (_loading)
        {
            return _encoder ??= new SentenceEncoder(models);
        }
    }
}
