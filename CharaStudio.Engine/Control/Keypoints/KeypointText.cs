using System.Buffers.Binary;
using System.Text.Json;

namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>
/// Keypoints in base64 (<c>format: "base64"</c>): either UTF-8 JSON, an array of objects with x, y and optional z, visibility, name, as the plain format has it;
/// or little-endian 32-bit floats, three a point: x, y and how sure it is (0 to 1), as OpenPose and COCO store them.
/// </summary>
public static class KeypointText
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { MaxDepth = 4, RespectRequiredConstructorParameters = true };

    /// <exception cref="ControlException">The text is no base64, or what it holds is neither JSON nor triples.</exception>
    public static IReadOnlyList<Keypoint> Read(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length) || length == 0)
        {
            throw new ControlException("keypoints", "With format base64, keypoints is one base64 text: of a JSON array of points, or of little-endian floats x, y, visibility for each point.");
        }

        var content = bytes.AsSpan(0, length);
        return content.TrimStart(" \r\n\t"u8) is [(byte)'[', ..] text && Json(text) is { } points ? points : Triples(content);
    }

    // Triples may start with the byte of '[' by chance; then they are no JSON.
    private static List<Keypoint>? Json(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Keypoint?>>(text, s_json) is { } read && !read.Contains(null) ? [.. read.OfType<Keypoint>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Keypoint[] Triples(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 12 != 0)
        {
            throw new ControlException("keypoints", $"The base64 of keypoints has {bytes.Length} bytes: neither a JSON array nor three 4-byte floats (x, y, visibility) for each point.");
        }

        var points = new Keypoint[bytes.Length / 12];
        for (var i = 0; i < points.Length; i++)
        {
            var at = bytes.Slice(12 * i, 12);
            points[i] = new Keypoint(BinaryPrimitives.ReadSingleLittleEndian(at), BinaryPrimitives.ReadSingleLittleEndian(at[4..]))
            {
                Visibility = BinaryPrimitives.ReadSingleLittleEndian(at[8..]),
            };
        }

        return points;
    }
}
