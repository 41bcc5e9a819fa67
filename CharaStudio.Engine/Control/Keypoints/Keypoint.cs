namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>A point of a body as a caller gives it.</summary>
/// <param name="X">To the picture's right: shares of its width (0 to 1 is inside), or pixels where the call says so.</param>
/// <param name="Y">Down, in shares of the picture's height or in pixels.</param>
/// <param name="Z">In shares of the width or in pixels, towards the viewer (MediaPipe's own layout: away from him); null where only two numbers are known.</param>
public sealed record Keypoint(double X, double Y, double? Z = null)
{
    /// <summary>0 to 1: how sure the point is; below 0.05 it counts as missing. Also called confidence or score.</summary>
    public double Visibility { get; init; } = 1;

    /// <summary>Which point it is, such as "left_wrist"; null takes its place in the layout.</summary>
    public string? Name { get; init; }
}

/// <summary>What coordinates are measured in.</summary>
/// <param name="Aspect">The picture's width divided by its height; a share of the width is so many of the height.</param>
/// <param name="PixelHeight">The picture's height where coordinates are pixels; null where they are shares.</param>
public sealed record KeypointUnits(double Aspect = 1, double? PixelHeight = null);

/// <summary>Where the reference image shows the body, in the units of the keypoints; then their place and size become travel and scale.</summary>
/// <param name="Height">Crown to soles, in the units of y.</param>
public sealed record FigurePlace(double X, double Y, double Height);

/// <summary>A body read from keypoints.</summary>
/// <param name="Layout">The layout that the points were read by.</param>
/// <param name="Used">Points that said where a joint is.</param>
/// <param name="Error">Mean distance of the points from the body that was fitted to them, in body heights; the points' own proportions are not in it.</param>
public sealed record PoseControl(ControlFrame Frame, string Layout, int Used, double Error)
{
    /// <summary>The control vector.</summary>
    public float[] Z { get; } = ControlSpace.Encode(Frame);
}
