using System.Text.Json;

namespace CharaStudio.Web.Features.Control;

/// <summary>Body of POST /v1/control/pose (rows 126-129).</summary>
/// <param name="Keypoints">
/// Points as {x, y, z?, visibility?, name?} in shares of the picture, or with format base64 one text. Which point is which: by name, by
/// <paramref name="Layout"/>, or by their number.
/// </param>
/// <param name="Format">json (standard) or base64.</param>
/// <param name="Layout">rig-16, rig-17, coco-17, openpose-18, openpose-25, mediapipe-33 or coco-wholebody-133.</param>
/// <param name="Units">shares (standard: 0 to 1 is inside) or pixels of the reference image.</param>
/// <param name="Travel">True takes the body's place and size along as travel; standard is the pose alone.</param>
public sealed record PoseOrder(
    string ReferenceImageId, JsonElement Keypoints, string? Format = null, string? Layout = null, string? Units = null, bool Travel = false);

/// <summary>A frame's control vector (rows 130-133).</summary>
/// <param name="Layout">How the points were read.</param>
/// <param name="PointsUsed">How many of them said where a joint is.</param>
/// <param name="Error">Mean distance of the points from the fitted body, in body heights.</param>
public sealed record PoseControlView(
    string ReferenceImageId, string ControlType, int FrameIndex, [property: System.Text.Json.Serialization.JsonPropertyName("z_t")] IReadOnlyList<float> ZT, int ZDim, string Layout, int PointsUsed, double Error);

/// <summary>Body of POST /v1/control/text (rows 136-139).</summary>
/// <param name="Steps">Frames, 1 to 600.</param>
/// <param name="Model">clip (by meaning) or custom-nlp (by our lexicon); left out clip where it is installed.</param>
/// <param name="Fps">Frames a second that the film will have, 1 to 60; 24 unless given.</param>
public sealed record TextOrder(string ReferenceImageId, string Prompt, int Steps, string? Model = null, int? Fps = null);

/// <summary>A sequence of control vectors (rows 140, 145).</summary>
/// <param name="Clips">Motions that were chosen.</param>
/// <param name="Warnings">Words that said nothing to the encoder, and the like.</param>
public sealed record TextControlView(
    string ReferenceImageId, string ControlType, int Steps, IReadOnlyList<IReadOnlyList<float>> ZSequence, int ZDim, string Model, IReadOnlyList<string> Clips, IReadOnlyList<string> Warnings);

/// <inheritdoc cref="TextControlView"/>
public sealed record LatentControlView(string ControlType, int Length, IReadOnlyList<IReadOnlyList<float>> ZSequence, int ZDim, long Seed, string Distribution);

/// <summary>Body of POST /v1/control/preview.</summary>
/// <param name="ZSequence">1 to 600 control vectors, or an object that holds them as z_sequence.</param>
/// <param name="Size">Pixels a side, 64 to 512; 256 unless given.</param>
/// <param name="Fps">1 to 50; 24 unless given.</param>
public sealed record PreviewOrder(JsonElement ZSequence, int? Size = null, int? Fps = null);
