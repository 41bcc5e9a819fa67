using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>A multipart body with one file in it, read within the route's limit. What the client called the file names nothing on the disk.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="FileName">As the client called it; null when it did not.</param>
/// <param name="Fields">The other parts, as text.</param>
public sealed record UploadedFile(byte[] Bytes, string? FileName, IReadOnlyDictionary<string, string> Fields)
{
    private const int MostParts = 20;
    private const int MostText = 64 << 10;

    /// <param name="part">The file's part.</param>
    /// <exception cref="StudioException">UnsupportedMediaType, PayloadTooLarge, BadRequest for a body that is no multipart, ValidationFailed without the part.</exception>
    public static async Task<UploadedFile> ReadAsync(HttpContext context, string part)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitMetadata>()?.Bytes ?? BodyLimitMetadata.DefaultBytes;
        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        try
        {
            return await ReadAsync(new MultipartReader(Boundary(context.Request), context.Request.Body), part, limit, context.RequestAborted);
        }
        catch (Exception error) when (error is InvalidDataException || (error is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            throw new StudioException(ErrorCode.BadRequest, "The request body is no readable multipart/form-data.");
        }
    }

    private static async Task<UploadedFile> ReadAsync(MultipartReader parts, string part, long left, CancellationToken token)
    {
        var limit = left;
        byte[]? file = null;
        string? fileName = null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = 0; await parts.ReadNextSectionAsync(token) is { } section; count++)
        {
            var disposition = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed) ? parsed : null;
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value;
            if (count == MostParts || name is null)
            {
                throw new StudioException(ErrorCode.BadRequest, $"The form has at most {MostParts} parts, each with a name.");
            }

            var isFile = name == part || (disposition?.FileName.HasValue ?? false);
            var bytes = await ReadAsync(section.Body, isFile ? left : Math.Min(left, MostText), limit, token);
            left -= bytes.Length;
            if (name != part)
            {
                // A file under another name was read to its end and is nothing that anybody asked for.
                fields[name] = isFile ? "" : Encoding.UTF8.GetString(bytes);
            }
            else if (file is null)
            {
                (file, fileName) = (bytes, HeaderUtilities.RemoveQuotes(disposition!.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value);
            }
            else
            {
                throw StudioException.Invalid(part, $"Send one '{part}', not several.");
            }
        }

        return file is { Length: > 0 } ? new UploadedFile(file, fileName, fields) : throw StudioException.Invalid(part, $"'{part}' is required: the picture as a file of the form.");
    }

    private static async Task<byte[]> ReadAsync(Stream body, long most, long limit, CancellationToken token)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 << 10];
        int read;
        while ((read = await body.ReadAsync(chunk, token)) > 0)
        {
            if (buffer.Length + read > most)
            {
                throw TooLarge(limit);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static string Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary
            ? boundary
            : throw new StudioException(ErrorCode.UnsupportedMediaType, "Send Content-Type: multipart/form-data with a boundary.");

    private static StudioException TooLarge(long limit) => new(ErrorCode.PayloadTooLarge, $"The request body is larger than {limit} bytes, or a text of it than {MostText}.");
}

/// <summary>Endpoint metadata: the route reads a form with this file in it. For its description alone: routing that looks at types would answer 415 before anybody is asked for a key.</summary>
public sealed record FilePart(string Part, IReadOnlyList<FormField> Fields);

/// <summary>A further part of such a form, as text.</summary>
public sealed record FormField(string Name, string Description);
