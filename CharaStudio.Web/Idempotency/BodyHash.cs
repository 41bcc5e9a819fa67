using System.Security.Cryptography;
using System.Text;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Idempotency;

/// <summary>
/// Tells whether two requests ask for the same: SHA-256 over query and body. Of a multipart body the parts count and not the boundary,
/// which clients roll anew at every try.
/// </summary>
internal static class BodyHash
{
    private const int MemoryBytes = 64 << 10;

    /// <summary>Reads the body and sets it back to its beginning.</summary>
    /// <exception cref="StudioException">PayloadTooLarge.</exception>
    public static async Task<string> OfAsync(HttpContext context)
    {
        var request = context.Request;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitMetadata>()?.Bytes ?? BodyLimitMetadata.DefaultBytes;
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        request.EnableBuffering(MemoryBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.QueryString.Value + "\n"));
        if (Boundary(request.ContentType) is not { } boundary || !await AddPartsAsync(hash, new MultipartReader(boundary, request.Body), limit, context.RequestAborted))
        {
            request.Body.Position = 0;
            await AddAsync(hash, request.Body, limit, context.RequestAborted);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary ? boundary : null
            : null;

    /// <returns>False when the body is not what it says it is; the route will say so.</returns>
    private static async Task<bool> AddPartsAsync(IncrementalHash hash, MultipartReader parts, long limit, CancellationToken token)
    {
        try
        {
            var left = limit;
            while (await parts.ReadNextSectionAsync(token) is { } part)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"\n{part.ContentDisposition}\n{part.ContentType}\n"));
                left -= await AddAsync(hash, part.Body, left, token);
            }

            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static async Task<long> AddAsync(IncrementalHash hash, Stream body, long limit, CancellationToken token)
    {
        var chunk = new byte[16 << 10];
        var sum = 0L;
        int read;
        while ((read = await body.ReadAsync(chunk, token)) > 0)
        {
            sum += read;
            if (sum > limit)
            {
                throw TooLarge(limit);
            }

            hash.AppendData(chunk, 0, read);
        }

        return sum;
    }

    private static StudioException TooLarge(long limit) => new(ErrorCode.PayloadTooLarge, $"The request body is larger than {limit} bytes.");
}
