using System.Globalization;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Comics;

/// <summary>A finished file to hand out.</summary>
/// <param name="Name">With extension, as a person would call it.</param>
public sealed record ComicFile(byte[] Bytes, string MediaType, string Name);

/// <summary>Pages, panels and whole comics as files, made from what is drawn.</summary>
public sealed partial class ComicExport(ComicService comics, MediaStore media, IEngine engine)
{
    /// <param name="file">Number and kind: <c>2.png</c>, also jpg, svg, pdf.</param>
    /// <exception cref="StudioException">NotFound; Conflict when it is not drawn yet.</exception>
    public async Task<ComicFile> PageAsync(string id, string file, CancellationToken token)
    {
        var (number, format) = Split(file, "page", ["png", "jpg", "svg", "pdf"]);
        var sheet = (await comics.SheetsAsync(id, token)).FirstOrDefault(found => found.Page.Number == number) ?? throw StudioException.NotFound("page");
        RequireDrawn([sheet]);
        return await RenderAsync(new BookRequest([sheet.Source(media)], format, Info([sheet])), $"{sheet.FileName} - page {number}.{format}", token);
    }

    /// <param name="file">Number through the comic and kind: <c>3.png</c>, also jpg, svg.</param>
    public async Task<ComicFile> PanelAsync(string id, string file, CancellationToken token)
    {
        var (number, format) = Split(file, "panel", ["png", "jpg", "svg"]);
        var sheet = (await comics.SheetsAsync(id, token)).FirstOrDefault(found => number > found.Before && number <= found.Before + found.Panels.Count)
            ?? throw StudioException.NotFound("panel");
        RequireDrawn([sheet]);
        var request = new LetteredPanelRequest(sheet.Source(media), number - sheet.Before - 1, format);
        return await RenderAsync(request, $"{sheet.FileName} - panel {number}.{format}", token);
    }

    /// <param name="format">pdf or cbz.</param>
    public async Task<ComicFile> BookAsync(string id, string format, CancellationToken token)
    {
        var sheets = await comics.SheetsAsync(id, token);
        RequireDrawn(sheets);
        return await RenderAsync(new BookRequest([.. sheets.Select(sheet => sheet.Source(media))], format, Info(sheets)), $"{sheets[0].FileName}.{format}", token);
    }

    private async Task<ComicFile> RenderAsync(RenderRequest request, string name, CancellationToken token)
    {
        try
        {
            var made = (await engine.RenderAsync(request, new Unheard(), token)).Units[0].Files[0];
            var bytes = await File.ReadAllBytesAsync(made.Path, token);
            File.Delete(made.Path);
            return new ComicFile(bytes, made.MediaType, name);
        }
        catch (WorkerCrashedException)
        {
            throw new StudioException(ErrorCode.WorkerCrashed, "The drawing process died over this file. Try again.");
        }
        catch (RenderFailedException error)
        {
            throw new StudioException(ErrorCode.ValidationFailed, error.Message);
        }
    }

    private static ComicInfo Info(IReadOnlyList<Sheet> sheets)
    {
        var first = sheets[0].Document;
        var cast = sheets.SelectMany(sheet => sheet.Document.Panels).SelectMany(panel => panel.Scene?.Figures ?? []).Select(figure => figure.Look.Name);
        return new ComicInfo
        {
            Title = sheets[0].Comic.Title,
            Language = first.Language,
            Reading = first.Reading,
            Characters = [.. cast.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }

    private static void RequireDrawn(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Any(sheet => sheet.Page.PngId is null))
        {
            throw new StudioException(ErrorCode.Conflict, "It is not drawn yet. Wait for its job.");
        }
    }

    private static (int Number, string Format) Split(string file, string noun, string[] formats)
    {
        var match = NumberAndKind().Match(file);
        return match.Success && formats.Contains(match.Groups["kind"].Value, StringComparer.Ordinal)
            ? (int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["kind"].Value)
            : throw StudioException.NotFound(noun);
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,4})\.(?<kind>[a-z]{3})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NumberAndKind();

    private sealed class Unheard : IProgress<RenderNews>
    {
        public void Report(RenderNews value)
        {
            // A download shows no progress.
        }
    }
}
