using System.Globalization;

namespace CharaStudio.Web.Features.Generation.Ui;

/// <summary>How good a measured value is; docs/measures.md says where the borders lie and why.</summary>
public enum MeasureGrade
{
    Good,
    Fair,
    Poor,
}

/// <summary>A measure of a frame or film, to be read by people.</summary>
/// <param name="Value">With its unit.</param>
/// <param name="Says">What it means.</param>
public sealed record Measure(string Name, string Value, MeasureGrade Grade, string Says)
{
    /// <summary>Those that could be taken.</summary>
    /// <param name="fps">At which the film plays; 0 for a single frame.</param>
    public static IReadOnlyList<Measure> All(Measures of, int fps)
    {
        var all = new List<Measure>();
        void Add(string name, double? value, (double Good, double Fair) least, string says)
        {
            if (value is { } share)
            {
                all.Add(new Measure(name, Percent(share), Graded(share, least), says));
            }
        }

        Add("Likeness", of.Identity, (0.88, 0.8), "how surely it is taken for the same subject; different ones reach about 75 %");
        Add("Colours", 1 - of.Colour, (0.85, 0.7), "how near its colours are to the picture's");
        Add("Joints", of.Joints, (0.9, 0.7), "how many of the joints that move came to where they should");
        Add("Steadiness", 1 - of.Flicker, (0.97, 0.93), "how little it flickers beside its movement");
        if (of.FramesPerSecond is { } speed and > 0 && fps > 0)
        {
            all.Add(new Measure(
                "Speed", speed.ToString(speed < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " frames/s", Graded(speed / fps, (1, 0.25)), $"how fast it was drawn; it plays at {fps}"));
        }

        return all;
    }

    private static MeasureGrade Graded(double value, (double Good, double Fair) least) =>
        value >= least.Good ? MeasureGrade.Good : value >= least.Fair ? MeasureGrade.Fair : MeasureGrade.Poor;

    private static string Percent(double share) => Math.Clamp(100 * share, 0, 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
