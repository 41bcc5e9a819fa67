using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>The places of a story: a location keeps its seed, and with it its landmarks, in every scene that plays there.</summary>
internal sealed class StoryPlaces
{
    private readonly Dictionary<string, (PlacePlan Plan, Setting Setting)> _places = new(StringComparer.OrdinalIgnoreCase);

    public StoryPlaces(VisualStoryOrder order, long seed, IReadOnlyDictionary<string, PictureColours> colours, List<string> warnings)
    {
        for (var i = 0; i < (order.Locations?.Count ?? 0); i++)
        {
            var one = order.Locations![i];
            var name = (one.Name ?? "").Normalize().Trim();
            var setting = SettingReader.Read($"{name}. {one.Description}");
            var accent = one.ReferenceUrl is { } url && colours.TryGetValue(url, out var read) ? Accent(read) : null;
            if (one.ReferenceUrl is not null)
            {
                warnings.Add(accent is null
                    ? $"Nothing of the reference of {name} was taken: it has no colour that stands out."
                    : $"Of the reference of {name} its strongest colour was taken; the illustrator reads nothing else from a picture.");
            }

            if (setting.Place is null)
            {
                warnings.Add($"What kind of place {name} is was not understood; scenes there take the setting's, or one of their own words.");
            }

            _places[name] = (
                new PlacePlan { Kind = setting.Place ?? "", Seed = unchecked(seed + 104_729L * (i + 1)) & long.MaxValue, States = setting.States, Accent = accent },
                setting);
        }
    }

    public (PlacePlan Plan, Setting Setting)? Find(string? name) =>
        name is not null && _places.TryGetValue(name.Normalize().Trim(), out var found) ? found : null;

    /// <summary>The most vivid of the picture's main colours; grey pictures have none.</summary>
    internal static string? Accent(PictureColours colours) => colours.Main.Where(colour => Vividness(colour) > 60).OrderByDescending(Vividness).FirstOrDefault();

    private static int Vividness(string colour)
    {
        var value = Convert.ToInt32(colour[1..], 16);
        int red = value >> 16, green = (value >> 8) & 255, blue = value & 255;
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));
    }
}
