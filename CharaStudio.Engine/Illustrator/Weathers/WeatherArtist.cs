using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Weathers;

/// <summary>Weather over a frame, in the frame's own coordinates.</summary>
/// <param name="Behind">Drawn after the place and before the figures.</param>
/// <param name="Front">Drawn over the figures.</param>
public sealed record WeatherDrawing(IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front);

/// <summary>Snow, rain, fog, leaves, petals and embers, few marks each. The dice choose the wind.</summary>
public static class WeatherArtist
{
    /// <param name="frame">The picture's box; sizes follow its height.</param>
    public static WeatherDrawing Draw(Weather weather, Dice dice, Box frame)
    {
        ArgumentNullException.ThrowIfNull(dice);
        if (frame.IsEmpty || frame.Width <= 0 || frame.Height <= 0)
        {
            throw new ArgumentException("Weather needs a frame with a width and a height.", nameof(frame));
        }

        var behind = new Plate("weather-behind", 0);
        var front = new Plate("weather-front", 0);
        var sky = new Downfall(dice, frame);
        switch (weather)
        {
            case Weather.Clear:
                break;
            case Weather.Snow:
                sky.Snow(behind, front);
                break;
            case Weather.Rain:
                sky.Rain(behind, front);
                break;
            case Weather.Fog:
                sky.Fog(behind, front);
                break;
            case Weather.Leaves:
                sky.Drifting(behind, front, petals: false);
                break;
            case Weather.Petals:
                sky.Drifting(behind, front, petals: true);
                break;
            case Weather.Embers:
                sky.Embers(behind, front);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(weather), weather, "This weather is not drawn.");
        }

        return new WeatherDrawing(behind.Done.Marks, front.Done.Marks);
    }
}
