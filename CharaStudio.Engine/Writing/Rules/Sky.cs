namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Hour and weather in wordings; keys are the words of the picture vocabulary, best first.</summary>
internal static class Sky
{
    public static IReadOnlyList<string> Hour(string? word) => Find(s_hours, word) ?? [];

    /// <summary>Weather as seen from a place; indoors it stays outside the window.</summary>
    public static IReadOnlyList<string> Weather(string? word, bool interior) => (interior ? Find(s_weatherWithin, word) : Find(s_weather, word)) ?? [];

    private static string[]? Find(Dictionary<string, string[]> bank, string? word) =>
        word is null ? null : bank.FirstOrDefault(e => word.Contains(e.Key, StringComparison.OrdinalIgnoreCase)).Value;

    private static readonly Dictionary<string, string[]> s_hours = new(StringComparer.Ordinal)
    {
        ["dawn"] = ["The day had not quite made up its mind.", "Dawn came up the colour of weak tea.", "The first light found the edges of things and left the middles for later.", "It was the hour when guards are changed and nobody is really awake."],
        ["noon"] = ["At noon there were no shadows left to stand in.", "The sun stood straight overhead and forgave nothing.", "It was the middle of the day, and everything had stopped to get through it.", "Noon lay on the roofs like a lid."],
        ["dusk"] = ["Dusk came early, as it does to people who are waiting.", "The last light went along the ground and out.", "Evening drew its blue down over {place}, a little at a time.", "One by one the lamps were lit, and it grew darker between them."],
        ["night"] = ["Night had settled in and taken off its shoes.", "It was late; only those with a reason were still awake.", "The dark stood close on all sides, like a crowd.", "There was no moon, and what light there was had been carried here by hand."],
        ["moonlit"] = ["The moon had cleared the roofs, and everything it touched looked carved.", "Moonlight made {place} into a picture of itself.", "Under that moon every shadow had an edge that could have cut bread.", "It was bright enough to read by, had there been any comfort in reading."],
        ["firelit"] = ["The fire gave more shadow than light.", "Firelight went up and down on every face, so that no one seemed to keep a single mind.", "Beyond the circle of the flames the world had been put away.", "Sparks rose, thought about it, and went out."],
        ["storm"] = ["The storm had been talking to itself all afternoon and now raised its voice.", "The sky had gone the yellow-grey of an old bruise.", "Lightning showed {place} for an instant, like something not meant to be seen.", "Thunder walked about beyond the hills, looking for the door."],
    };

    private static readonly Dictionary<string, string[]> s_weather = new(StringComparer.Ordinal)
    {
        ["clear"] = ["The air was so clear that far things looked like small things.", "There was not a cloud, and no excuse.", "A light wind turned everything over once and put it back."],
        ["snow"] = ["Snow fell without a sound and took the corners off the world.", "The snow had covered every track but the newest.", "Flakes hung in the air as if waiting to be told where to land.", "It snowed the way it does when it means to go on all night."],
        ["rain"] = ["Rain came straight down and made a floor of noise.", "Water ran from every edge and met in the middle of the way.", "The rain had gone on so long that nobody wiped it off any more.", "Drops stood on everything like a second skin."],
        ["fog"] = ["The fog let them see ten steps, and then nine.", "Mist had come in and rubbed out everything that was not close enough to touch.", "Sounds arrived before the things that made them.", "The fog moved when it was not looked at."],
        ["leaves"] = ["Leaves came down in twos and threes, in no hurry.", "The wind went through the dry leaves like a hand through papers.", "Red and yellow lay ankle-deep and hid whatever was under them."],
        ["petals"] = ["Petals drifted across, light enough to be mistaken for a thought.", "The blossom was falling, all of it, as though it had been told to.", "Every puddle had a skin of petals."],
        ["embers"] = ["Embers went by on the wind, each one deciding whether to be a fire.", "Ash fell, fine as flour, and did not melt.", "The air glowed in specks, and smelled of what had burned."],
    };

    private static readonly Dictionary<string, string[]> s_weatherWithin = new(StringComparer.Ordinal)
    {
        ["snow"] = ["Snow had silted up against the panes, and the light came through it blue.", "Those who came in stamped white off their boots and did not speak at once."],
        ["rain"] = ["Rain ran down the glass and made the outside waver.", "The roof kept up a steady argument with the rain."],
        ["fog"] = ["Fog pressed against the windows like a face.", "Outside there was nothing at all, only grey, right up to the sill."],
        ["leaves"] = ["A few dry leaves had come in under the door.", "Leaves tapped at the window, politely, again and again."],
        ["petals"] = ["Petals had blown in over the sill and lay there like torn notes.", "Beyond the window the blossom was coming down."],
        ["embers"] = ["Through the window the sky was specked with sparks.", "The smell of burning had found its way in ahead of the news."],
        ["clear"] = ["A square of clean light lay on the floor and moved a little while nobody watched."],
    };
}
