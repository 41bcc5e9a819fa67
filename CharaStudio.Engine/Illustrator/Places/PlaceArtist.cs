using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Places.Scenery;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Places;

/// <summary>Paints places as plates that the camera pans and scales by their depth. Same plan, hour and weather: same marks; the seed alone decides the landmarks.</summary>
public static class PlaceArtist
{
    private static readonly IReadOnlyList<string> s_states = ["snow_covered", "ruined", "festive"];

    /// <summary>States that <see cref="PlacePlan.States"/> may hold.</summary>
    public static IReadOnlyList<string> States => s_states;

    /// <exception cref="ArgumentException">The kind is not in <see cref="PlaceCatalogue.Kinds"/>, or a state is unknown.</exception>
    /// <exception cref="FormatException">The accent is not a colour.</exception>
    public static PlaceDrawing Draw(PlacePlan place, Hour hour, Weather weather)
    {
        ArgumentNullException.ThrowIfNull(place);
        var scene = PlaceCatalogue.Find(place.Kind);
        foreach (var state in place.States)
        {
            if (!s_states.Contains(state, StringComparer.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"'{state}' is no state of a place; allowed are {string.Join(", ", s_states)}.", nameof(place));
            }
        }

        var setting = new Setting(place, hour, weather, scene.Kind.Interior, scene.Eye);
        var plates = scene.Paint(setting).OrderByDescending(p => p.Depth ?? 0).ToList();
        return new PlaceDrawing(plates, setting.Lens.EyeLevel, scene.Kind.Interior) { Lamps = [.. setting.Lamps] };
    }
}
