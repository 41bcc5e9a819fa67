using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pipelines;

/// <summary>What a picture file says of itself, before anything is decoded.</summary>
/// <param name="MediaType">By its first bytes: image/png, image/jpeg, image/gif or image/webp.</param>
/// <param name="Width">Pixels, as stored.</param>
/// <param name="Height">Pixels, as stored.</param>
public sealed record PictureFacts(string MediaType, int Width, int Height)
{
    /// <summary>Whether <see cref="ImportRequest"/> takes a picture of this size.</summary>
    public bool Fits => Width <= ImportRequest.LongestSide && Height <= ImportRequest.LongestSide && (long)Width * Height <= ImportRequest.MostPixels;

    /// <summary>Null when the bytes begin like none of the four kinds.</summary>
    public static PictureFacts? Read(ReadOnlySpan<byte> bytes) =>
        PictureHeader.Read(bytes) is { } header ? new("image/" + header.Kind, header.Width, header.Height) : null;
}
