using System.Text.Json;

namespace CharaStudio.Web.Features.Control;

/// <summary>Body of POST /v1/control/pose (rows 126-129).</summary>
/// <param name="ReferenceImageId">The reference image that is to move, ref_...</param>
/// <param name="Keypoints">
/// Points as {x, y, z?, visibility?, name?} in shares of the picture, or with format base64 one text. Which point is which: by name, by
/// <c>layout</c>, or by their number.
/// </param>
/// <param name="Format">json (standard) or base64.</param>
/// <param name="Layout">rig-16, rig-17, coco-17, openpose-18, openpose-25, mediapipe-33 or coco-wholebody-133.</param>
/// <param name="Units">shares (standard: 0 to 1 is inside) or pixels of the reference image.</param>
/// <param name="Travel">True takes the body's place and size along as travel; standard is the pose alone.</param>
public sealed record PoseOrder(
    string ReferenceImageId, JsonElement Keypoints, string? Format = null, string? Layout = null, string? Units = null, bool Travel = false);

/// <summary>A frame's control vector (rows 130-133).</summary>
/// <param name="ReferenceImageId">The reference image of the request.</param>
/// <param name="ControlType">pose.</param>
/// <param name="FrameIndex">0: one frame.</param>
/// <param name="ZT">The control vector, for z_t of POST /v1/generate/frame or a row of z_sequence.</param>
/// <param name="ZDim">How many numbers it has.</param>
/// <param name="Layout">How the points were read.</param>
/// <param name="PointsUsed">How many of them said where a joint is.</param>
/// <param name="Error">Mean distance of the points from the fitted body, in body heights.</param>
public sealed record PoseControlView(
    string ReferenceImageId, string ControlType, int FrameIndex, [property: System.Text.Json.Serialization.JsonPropertyName("z_t")] IReadOnlyList<float> ZT, int ZDim, string Layout, int PointsUsed, double Error);

/// <summary>Body of POST /v1/control/text (rows 136-139).</summary>
/// <param name="ReferenceImageId">The reference image that is to move, ref_...</param>
/// <param name="Prompt">What it does, in words, such as "walks, then waves"; up to 32 KiB.</param>
/// <param name="Steps">Frames, 1 to 600.</param>
/// <param name="Model">clip (by meaning) or custom-nlp (by our lexicon); left out clip where it is installed.</param>
/// <param name="Fps">Frames a second that the film will have, 1 to 60; 24 unless given.</param>
public sealed record TextOrder(string ReferenceImageId, string Prompt, int Steps, string? Model = null, int? Fps = null);

/// <summary>A sequence of control vectors (rows 140, 145).</summary>
/// <param name="ReferenceImageId">The reference image of the request.</param>
/// <param name="ControlType">text.</param>
/// <param name="Steps">How many vectors.</param>
/// <param name="ZSequence">A control vector for each frame, for z_sequence of POST /v1/generate/video.</param>
/// <param name="ZDim">How many numbers each has.</param>
/// <param name="Model">The encoder that read the words: clip or custom-nlp.</param>
/// <param name="Clips">Motions that were chosen.</param>
/// <param name="Warnings">Words that said nothing to the encoder, and the like.</param>
public sealed record TextControlView(
    string ReferenceImageId, string ControlType, int Steps, IReadOnlyList<IReadOnlyList<float>> ZSequence, int ZDim, string Model, IReadOnlyList<string> Clips, IReadOnlyList<string> Warnings);

/// <summary>A sequence of control vectors by chance (row 145).</summary>
/// <param name="ControlType">latent.</param>
/// <param name="Length">How many vectors.</param>
/// <param name="ZSequence">A control vector for each frame, for z_sequence of POST /v1/generate/video.</param>
/// <param name="ZDim">How many numbers each has.</param>
/// <param name="Seed">What to send to have the same again.</param>
/// <param name="Distribution">gaussian or uniform.</param>
public sealed record LatentControlView(string ControlType, int Length, IReadOnlyList<IReadOnlyList<float>> ZSequence, int ZDim, long Seed, string Distribution);

/// <summary>Body of POST /v1/control/preview.</summary>
/// <param name="ZSequence">1 to 600 control vectors, or an object that holds them as z_sequence.</param>
/// <param name="Size">Pixels a side, 64 to 512; 256 unless given.</param>
/// <param name="Fps">1 to 50; 24 unless given.</param>
public sealed record PreviewOrder(JsonElement ZSequence, int? Size = null, int? Fps = null);
