namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Wordings that tie a scene to what came before, to the world's lore, and aims for stories whose outline names none.</summary>
internal static class Linking
{
    public static readonly string[] Chosen =
    [
        "It had been decided, then: {choice}.",
        "In the end there had been only one way to go on: {choice}.",
        "“{Choice},” {sub} had said, and nobody had found a better idea.",
        "There had been other ways. {Sub} had picked this one: {choice}.",
    ];

    public static readonly string[] Moved =
    [
        "{Before} lay behind now, and with it the last people who would have asked for an explanation.",
        "The way from {before} had been longer than it looked, and at the end of it was {place}.",
        "Nothing was left of {before} but the dust of it on {pos} boots.",
    ];

    public static readonly string[] Stayed =
    [
        "Hours had gone by, and {place} had used them to change.",
        "They were still at {place}, though it no longer felt like the same one.",
        "Nobody had left {place}. That was beginning to matter.",
    ];

    public static readonly string[] Lore =
    [
        "An old saying of {world} went through {pos} head: “{lore}”",
        "“{lore}” Every child in {world} can say that much by heart, and few ever need it.",
        "It was written over half the doors in {world}, and no one had read it for years: “{lore}”",
        "“{lore}” {Sub} had always taken it for one of those things people say.",
        "There is a page about this in every chronicle of {world}, always the same one: “{lore}”",
    ];

    /// <summary>For a story so long that every other wording has been used.</summary>
    public static readonly string[] Onward = ["{Name} had stopped counting the days at {count}."];

    public static readonly string[] Aims =
    [
        "find out who had been here first",
        "keep a promise made in a better year",
        "bring back what had been taken",
        "learn the name behind the orders",
        "reach the end of the road before the others did",
        "set one thing right",
    ];
}
