using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Native;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Takes a request to the pipeline that can serve it, and gives every failure its word. The same in the worker and in tests.</summary>
/// <param name="models">One catalogue for all pipelines: a network's file is read and compared once, whoever asks for it first.</param>
internal sealed class RenderDesk(IPanelRenderer? panels, Film.FilmSettings film, ModelCatalogue models)
{
    /// <param name="models">The folder of pretrained networks; null for the one beside the program.</param>
    public RenderDesk(IPanelRenderer? panels, Film.FilmSettings? film = null, string? models = null)
        : this(panels, film ?? new Film.FilmSettings(), new ModelCatalogue(models ?? ModelCatalogue.DefaultFolder()))
    {
    }

    /// <summary>Files of failed renders are named by request, so two desks may share a spool.</summary>
    private readonly PanelPipeline? _panels = panels is null ? null : new PanelPipeline(panels);

    private readonly FilmPipeline _film = new(film);

    private readonly PuppetPipeline _puppet = new(film, models);

    private readonly UpscalePipeline _upscale = new(models);

    private readonly ReferencePipeline _references = new(models);

    private readonly EncodePipeline _encode = new(models);

    private readonly ControlPipeline _control = new(film, models);

    public static RenderDesk Standard { get; } = new(new IllustratorRenderer());

    public IReadOnlyList<string> Renderers => _panels is null ? [] : [_panels.Renderer];

    /// <summary>Whether memory was wanting, in the end: a type that could not be made ready and work in parallel wrap what stopped them.</summary>
    internal static bool IsWantOfMemory(Exception error) => error switch
    {
        OutOfMemoryException or TensorMemoryException => true,
        AggregateException several => several.InnerExceptions.Any(IsWantOfMemory),
        _ => error.InnerException is { } inner && IsWantOfMemory(inner),
    };

    /// <exception cref="RenderFailedException"/>
    /// <exception cref="OperationCanceledException"/>
    public async Task<RenderResult> RenderAsync(RenderRequest request, string spool, IProgress<RenderNews> news, CancellationToken token)
    {
        var files = new SpoolFiles(spool);
        try
        {
            return request switch
            {
                PanelRequest picture when _panels is not null => await _panels.RenderAsync(picture, files, news, token),
                LayoutRequest layout => PagePipeline.Layout(layout),
                PageRequest page => await PagePipeline.ComposeAsync(page, files, news, token),
                BookRequest book => await PagePipeline.BookAsync(book, files, token),
                SheetRequest sheet => await SheetPipeline.CharacterAsync(sheet, files, token),
                MapRequest map => await SheetPipeline.MapAsync(map, files, token),
                ImportRequest import => await ImportPipeline.ReadAsync(import, files, token),
                GuessRequest words => _encode.Guess(words, token),
                EncodeRequest texts => _encode.Encode(texts, news, token),
                UpscaleRequest picture => await _upscale.RenderAsync(picture, files, news, token),
                FilmRequest comic => await _film.RenderAsync(comic, files, news, token),
                ReferenceRequest reference => await _references.ReadAsync(reference, files, news, token),
                PromptRequest prompt => _control.Read(prompt),
                ControlPreviewRequest preview => await _control.PreviewAsync(preview, files, token),
                PuppetFrameRequest frame => await _puppet.FrameAsync(frame, files, news, token),
                PuppetFilmRequest moving => await _puppet.FilmAsync(moving, files, news, token),
                MobilityRequest subject => await _puppet.MobilityAsync(subject, token),
                LetteredPanelRequest panel => await PagePipeline.PanelAsync(panel, files, token),
                _ => throw new RenderFailedException("RendererUnavailable", "No renderer for this kind of picture is installed."),
            };
        }
        catch (Exception error)
        {
            files.Forget();
            switch (error)
            {
                case RenderFailedException or OperationCanceledException:
                    throw;
                case ModelMissingException:
                    throw new RenderFailedException("RendererUnavailable", error.Message);
                case var _ when IsWantOfMemory(error):
                    throw new RenderFailedException("ResourceExhausted", "The picture needs more memory than a render may use. Ask for a smaller one.");
                case ArgumentException or FormatException or PageException or PictureException:
                    throw new RenderFailedException("InvalidPlan", error.Message);
                case IOException:
                    throw new RenderFailedException("DiskFull", "The picture could not be written to the disk.");
                default:
                    await Console.Error.WriteLineAsync(error.ToString());
                    throw new RenderFailedException("InternalError", "The picture could not be drawn because of a fault in the studio.");
            }
        }
    }
}
