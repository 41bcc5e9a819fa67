using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Outgoing;

/// <summary>Pictures that users bring, by URL or as bytes. Strangers' bytes are decoded in a worker process only.</summary>
public sealed class ReferencePictures(OutgoingGuard guard, IEngine engine, StudioPaths paths)
{
    private const string Kinds = "This must be a PNG, JPEG, WebP or GIF picture.";
    private const string Unreadable = "The picture cannot be read: the file is damaged.";

    /// <summary>Fetches over https a picture of at most 20 MiB and reads it.</summary>
    /// <param name="field">The field that held the URL, for refusals.</param>
    /// <exception cref="StudioException">As <see cref="OutgoingGuard.GetAsync"/> and <see cref="ReadAsync"/>.</exception>
    public Task<ReferencePicture> FetchAsync(string url, string field, CancellationToken token) =>
        FetchAsync(url, OutgoingRule.Picture, field, token);

    /// <inheritdoc cref="FetchAsync(string, string, CancellationToken)"/>
    public async Task<ReferencePicture> FetchAsync(string url, OutgoingRule rule, string field, CancellationToken token)
    {
        var answer = await guard.GetAsync(guard.Check(url, rule, field), rule, field, token);
        return await ReadAsync(answer.Body, field, token);
    }

    /// <summary>Reads a picture by its bytes, whatever it is called.</summary>
    /// <exception cref="StudioException">422 for anything but a whole PNG, JPEG, WebP or GIF of at most 8,000 pixels a side and 40 megapixels; WorkerAbsent.</exception>
    public async Task<ReferencePicture> ReadAsync(ReadOnlyMemory<byte> bytes, string field, CancellationToken token)
    {
        var facts = PictureFacts.Read(bytes.Span) ?? throw StudioException.Invalid(field, Kinds);
        if (!facts.Fits)
        {
            throw StudioException.Invalid(
                field,
                $"The picture has {facts.Width} x {facts.Height} pixels; at most {ImportRequest.LongestSide} a side and {ImportRequest.MostPixels / 1_000_000} megapixels are read.");
        }

        var path = Path.Combine(paths.Folder("incoming"), PublicId.New().ToString("N"));
        try
        {
            await File.WriteAllBytesAsync(path, bytes, token);
            return await DecodeAsync(path, field, token);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<ReferencePicture> DecodeAsync(string path, string field, CancellationToken token)
    {
        try
        {
            var result = await engine.RenderAsync(new ImportRequest(path), new Progress<RenderNews>(), token);
            var (file, colours) = (result.Units[0].Files[0], result.Units[0].Colours ?? throw new InvalidDataException("The picture has no colours."));
            var content = await File.ReadAllBytesAsync(file.Path, token);
            File.Delete(file.Path);
            return new ReferencePicture(content, file.MediaType, file.Width, file.Height, colours);
        }
        catch (RenderFailedException failure) when (failure.Code == "InvalidPlan")
        {
            throw StudioException.Invalid(field, Unreadable);
        }
        catch (WorkerCrashedException crash) when (!crash.Started)
        {
            throw new StudioException(ErrorCode.WorkerAbsent, "The picture was not read: no drawing process got ready for it. Nothing is wrong with the file; try again.");
        }
        catch (WorkerCrashedException)
        {
            // The decoder died of this file; it will again.
            throw StudioException.Invalid(field, Unreadable);
        }
    }
}
