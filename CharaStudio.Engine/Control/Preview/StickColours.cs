using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>Paints of the jointed doll and of the room that it stands in.</summary>
internal static class StickColours
{
    public const string Right = "#e0603f";
    public const string Left = "#2f7fa8";
    public const string Trunk = "#414a63";
    public const string Neck = "#c9a487";
    public const string Skin = "#f2d3b8";
    public const string Ink = "#2a2f3d";

    public static string Wall(MoodFrame mood) => Tinted(new Rgb(0.945, 0.935, 0.915), mood);

    public static string Floor(MoodFrame mood) => Tinted(new Rgb(0.865, 0.85, 0.82), mood);

    // Warm light is orange, cold light blue; colour stretches or takes away what tint there is.
    private static string Tinted(Rgb paint, MoodFrame mood)
    {
        double r = paint.R + (0.13 * mood.Warmth), g = paint.G - (0.005 * mood.Warmth), b = paint.B - (0.2 * mood.Warmth);
        var grey = (r + g + b) / 3;
        var light = mood.Light < 0 ? 1 + (0.6 * mood.Light) : 1 + (0.08 * mood.Light);
        string Part(double c) => ((int)Math.Round(255 * Math.Clamp((grey + ((c - grey) * (1 + mood.Colour))) * light, 0, 1))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        return $"#{Part(r)}{Part(g)}{Part(b)}";
    }
}
