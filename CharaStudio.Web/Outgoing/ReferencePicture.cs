using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Outgoing;

/// <summary>A user's picture after it was read and written anew: upright, of one frame, without anything else that the file held.</summary>
/// <param name="MediaType">image/png or image/jpeg.</param>
/// <param name="Colours">What a vector artist can take from it.</param>
public sealed record ReferencePicture(byte[] Content, string MediaType, int Width, int Height, PictureColours Colours);
