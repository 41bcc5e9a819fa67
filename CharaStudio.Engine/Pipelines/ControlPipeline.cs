using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Control vectors of words, and moving stick figures of control vectors.</summary>
internal sealed class ControlPipeline(FilmSettings settings, ModelCatalogue catalogue)
{
    // Lives as long as the process: what the encoder holds is given back with it.
    private readonly Lazy<TextControl> _text = new(() => new TextControl(catalogue));

    /// <exception cref="RenderFailedException">RendererUnavailable: the encoder that was asked for is not installed.</exception>
    /// <exception cref="ControlException">The prompt or the number of frames is out of range.</exception>
    public RenderResult Read(PromptRequest request)
    {
        var missing = TextControl.Reason(catalogue, PromptRequest.Clip);
        if (request.Model is PromptRequest.Clip && missing is not null)
        {
            throw new RenderFailedException("RendererUnavailable", $"The encoder '{PromptRequest.Clip}' is not available: {missing} Use '{PromptRequest.Lexicon}'.");
        }

        var model = request.Model ?? (missing is null ? PromptRequest.Clip : PromptRequest.Lexicon);
        var read = _text.Value.Make(new TextControlRequest(request.Prompt, request.Steps, model, request.Fps));
        IReadOnlyList<string> warnings = request.Model is null && missing is not null
            ? [$"Read by '{PromptRequest.Lexicon}', since '{PromptRequest.Clip}' is not available: {missing}", .. read.Warnings]
            : read.Warnings;
        return new RenderResult([new RenderUnit([]) { Control = new TextControlFacts(read.Sequence, model, [.. read.Motions.Select(motion => motion.Name).Distinct(StringComparer.Ordinal)], warnings) }])
        {
            Renderer = read.Encoder,
        };
    }

    /// <exception cref="ControlException">A vector is none.</exception>
    public async Task<RenderResult> PreviewAsync(ControlPreviewRequest request, SpoolFiles files, CancellationToken token)
    {
        var format = new FilmFormat(FilmKind.Gif, request.Side, request.Side, request.Fps);
        var output = files.Reserve(format.Extension);
        await MotionPreview.WriteAsync([.. request.Z.Select(z => z as float[] ?? [.. z])], format, output, settings, token);
        return new RenderResult([new RenderUnit([new RenderFile(output, format.MediaType, format.Width, format.Height)])]);
    }
}
