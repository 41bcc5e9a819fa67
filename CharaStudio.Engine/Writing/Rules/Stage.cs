namespace CharaStudio.Engine.Writing.Rules;

/// <summary>A station on the way through a story, with the wordings only it uses; original text of this project, best first.</summary>
/// <param name="Gains">True when the scene's trouble is overcome here, false when it wins.</param>
/// <param name="Aims">Sentences that state the goal.</param>
/// <param name="Closes">Last sentences.</param>
internal sealed record Stage(string Name, bool Gains, string[] Aims, string[] Closes)
{
    /// <summary>The opening comes once; after the resolution a new thread starts with a complication.</summary>
    public static Stage At(int earlierScenes) => s_all[earlierScenes == 0 ? 0 : 1 + ((earlierScenes - 1) % (s_all.Length - 1))];

    private static readonly Stage[] s_all =
    [
        new("opening", true,
            ["{Sub} had come to {place} for one reason: to {aim}.", "It had sounded simple enough at the start: {aim}.", "{Sub} had told nobody what had to be done. The thing was to {aim}.", "Everyone who comes to {place} wants something. What {sub} wanted was to {aim}."],
            ["That was how it began; and afterwards no one could say that there had been no warning.", "Behind {obj}, very softly, {place} closed over the way back.", "It was the first step. {Sub} did not yet know that it was the cheap one.", "Somewhere, someone put a small stone on a map."]),
        new("complication", false,
            ["There was still only one thing to do, and that was to {aim}.", "{Sub} had to {aim}; the rest could wait.", "To {aim}: {sub} said it over like a shopping list.", "Nothing had been said about this when {sub} first agreed to {aim}."],
            ["So there was more to it than they had been told. There generally is.", "{Sub} did not sleep that night. {Sub} added things up, and each time the sum came out larger.", "From now on somebody knew their faces.", "And still the hardest part was somewhere ahead, tapping its foot."]),
        new("trial", true,
            ["If there was a way to {aim}, it led through here.", "To {aim} now would take more than luck, and {sub} had used up the luck.", "Someone had to {aim}, and there was nobody else left to look at.", "{Sub} thought of what it would mean to {aim}, and walked a little straighter."],
            ["It had worked. That was the frightening part.", "{Sub} looked down at {pos} hands, which were still steady, and then, all at once, were not.", "One door was open now, and they had paid for it in full.", "They did not cheer. They only walked on, somewhat closer together."]),
        new("setback", false,
            ["So near to it, with so little left to do before {sub} could {aim}, {sub} made the mistake of hoping.", "{Sub} meant to {aim} before the day was out.", "“Only this,” {sub} had said that morning. “We {aim}, and then we rest.”", "To {aim} seemed no more than a matter of hours."],
            ["For the first time {sub} thought of home as a direction.", "There was nothing to say, and for a long while nobody said it.", "What had taken weeks to build had come apart in the time it takes to shut a door.", "{Sub} sat where {sub} {was}, and let it be as bad as it was."]),
        new("revelation", true,
            ["Nothing had changed: {sub} still had to {aim}. Only the reason had gone missing.", "{Sub} had stopped asking how to {aim}, and begun to ask why.", "To {aim}, {sub} saw now, had never been the whole of it."],
            ["So that was it. It had been lying in plain sight all the time, like a key on a doorstep.", "Now that {sub} knew, there was no way to go back to not knowing.", "It explained everything. It helped with nothing. It was almost a relief.", "And {sub} understood who had been one step ahead the whole way, and why."]),
        new("confrontation", false,
            ["This was the place, and the hour: here {sub} would {aim} or not at all.", "All the roads had been leading to this. {Sub} had to {aim}, and someone had to be stopped from stopping it.", "{Sub} came to {aim}, and made no secret of it any more."],
            ["Neither of them had blinked. It would have to be settled, and soon, and in front of everyone.", "It was not over. But it had been said to its face now, and could not hide again.", "The next time they met, one of them would kneel.", "{Sub} wiped the blood from {pos} lip, and discovered that {sub} {was} smiling."]),
        new("resolution", true,
            ["There was no one left to stand between {obj} and the end of it. All that remained was to {aim}.", "It came down, as such things do, to something small: {aim}.", "{Sub} went to {aim}, and nobody tried to go in {pos} place."],
            ["Later it would be made into a song, and the song would get most of it wrong.", "{Sub} stayed until it was quiet, and then a little longer, because it was quiet.", "It was finished. {Sub} noticed that the air smelled of nothing but air.", "And because no door closes without moving the air in the house, somewhere else another came open."]),
    ];
}
