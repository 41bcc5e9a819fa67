using System.Globalization;

namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>sRGB colour, components 0..1. Mixing and lightness work in OKLab, so that tints keep their hue.</summary>
/// <remarks>OKLab: B. Ottosson, "A perceptual color space for image processing", 2020.</remarks>
public readonly record struct Rgb(double R, double G, double B)
{
    public static readonly Rgb Black = new(0, 0, 0);
    public static readonly Rgb White = new(1, 1, 1);

    /// <summary>OKLab lightness, 0 black .. 1 white.</summary>
    public double Lightness => ToOklab().L;

    /// <summary><c>#rrggbb</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

    /// <exception cref="FormatException">The text is not <c>#rgb</c> or <c>#rrggbb</c>.</exception>
    public static Rgb Parse(string hex)
    {
        var digits = hex.AsSpan().TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits[..1], digits[..1], digits.Slice(1, 1)) + string.Concat(digits.Slice(1, 1), digits[2..], digits[2..]);
        }

        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var v)
            ? new Rgb(((v >> 16) & 255) / 255.0, ((v >> 8) & 255) / 255.0, (v & 255) / 255.0)
            : throw new FormatException($"'{hex}' is not a colour; write #rgb or #rrggbb.");
    }

    /// <summary>From hue in degrees, OKLCH chroma (0..0.37) and lightness (0..1), clipped to sRGB.</summary>
    public static Rgb FromOklch(double lightness, double chroma, double hue)
    {
        var (sin, cos) = Math.SinCos(hue * Math.PI / 180);
        return FromOklab(lightness, chroma * cos, chroma * sin);
    }

    public static Rgb FromOklab(double l, double a, double b)
    {
        double l3 = l + (0.3963377774 * a) + (0.2158037573 * b);
        double m3 = l - (0.1055613458 * a) - (0.0638541728 * b);
        double s3 = l - (0.0894841775 * a) - (1.2914855480 * b);
        double lc = l3 * l3 * l3, mc = m3 * m3 * m3, sc = s3 * s3 * s3;
        return new Rgb(
            Encode((4.0767416621 * lc) - (3.3077115913 * mc) + (0.2309699292 * sc)),
            Encode((-1.2684380046 * lc) + (2.6097574011 * mc) - (0.3413193965 * sc)),
            Encode((-0.0041960863 * lc) - (0.7034186147 * mc) + (1.7076147010 * sc)));
    }

    public (double L, double A, double B) ToOklab()
    {
        double r = Decode(R), g = Decode(G), b = Decode(B);
        double l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        double m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        double s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    /// <summary>Towards <paramref name="other"/> by <paramref name="t"/> (0..1) in OKLab.</summary>
    public Rgb Mix(Rgb other, double t)
    {
        var (l, a, b) = ToOklab();
        var (ol, oa, ob) = other.ToOklab();
        return FromOklab(l + ((ol - l) * t), a + ((oa - a) * t), b + ((ob - b) * t));
    }

    /// <summary>Lightness scaled by 1 - <paramref name="t"/>; hue kept.</summary>
    public Rgb Darken(double t)
    {
        var (l, a, b) = ToOklab();
        return FromOklab(l * (1 - t), a * (1 - (t * 0.5)), b * (1 - (t * 0.5)));
    }

    /// <summary>Lightness moved towards 1 by <paramref name="t"/>; hue kept.</summary>
    public Rgb Lighten(double t)
    {
        var (l, a, b) = ToOklab();
        return FromOklab(l + ((1 - l) * t), a * (1 - t), b * (1 - t));
    }

    /// <summary>Chroma scaled; 0 is grey.</summary>
    public Rgb Saturate(double factor)
    {
        var (l, a, b) = ToOklab();
        return FromOklab(l, a * factor, b * factor);
    }

    /// <summary>Component-wise product, the way coloured light falls on a surface.</summary>
    public Rgb Multiply(Rgb light) => new(Math.Clamp(R * light.R, 0, 1), Math.Clamp(G * light.G, 0, 1), Math.Clamp(B * light.B, 0, 1));

    private static int Byte(double v) => (int)Math.Round(Math.Clamp(v, 0, 1) * 255);

    private static double Decode(double c) => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    private static double Encode(double c)
    {
        c = Math.Clamp(c, 0, 1);
        return c <= 0.0031308 ? c * 12.92 : (1.055 * Math.Pow(c, 1 / 2.4)) - 0.055;
    }
}
