namespace CharaStudio.Web.Http.OpenApi;

/// <summary>Texts of fields whose contract has no comment in this assembly, and of words that mean the same wherever they stand.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, string> s_everywhere = new(StringComparer.Ordinal)
    {
        ["created_at"] = "When it was made, ISO 8601 in UTC.",
        ["updated_at"] = "When it was last changed, ISO 8601 in UTC.",
        ["version"] = "From 1, one more with every change; the ETag is made of it.",
        ["data"] = "What was asked for.",
        ["meta"] = "Of lists: how many there are, and which part of them this is.",
    };

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["LookSheet"] = "Who a figure is, completely: everything that must be the same in every picture.",
        ["HairLook"] = "Hair.",
        ["EyeLook"] = "Eyes.",
        ["Garment"] = "A piece of clothing.",
        ["Accessory"] = "A thing worn on the head or face.",
        ["Proportion"] = "Height of the body in heads: chibi 3, child 5, anime 6.5, heroic 8.",
        ["Build"] = "How heavy somebody is built.",
        ["Age"] = "How old somebody looks.",
        ["Presentation"] = "How a figure presents itself.",
        ["Pattern"] = "The pattern of a garment.",
        ["LookReading"] = "What a text says about how people look.",
        ["PersonReading"] = "A person of the text, completely described.",
        ["LookTrait"] = "One thing that is known of a person, and where it comes from.",
        ["WordGuess"] = "An unknown word, read as the nearest known one.",
        ["WriterInfo"] = "Who wrote a text.",
        ["ScenePlot"] = "Goal, obstacle and change of a scene.",
        ["PuppetMetrics"] = "How good a frame or film is, and what it cost.",
        ["TranscriptEntry"] = "Words of a page.",
        ["JsonNode"] = "JSON as it is.",
        ["JsonElement"] = "JSON as it is.",
    };

    private static readonly Dictionary<string, string> s_fields = new(StringComparer.Ordinal)
    {
        ["LookSheet.name"] = "What the figure is called.",
        ["LookSheet.proportion"] = "Height of the body in heads; anime is standard.",
        ["LookSheet.build"] = "Slim to heavy; average is standard.",
        ["LookSheet.age"] = "Child to old; young is standard.",
        ["LookSheet.presentation"] = "Feminine, masculine or androgynous (standard).",
        ["LookSheet.species"] = "human (standard), elf, catfolk, demon, angel, robot, beastfolk or dragonkin.",
        ["LookSheet.skin"] = "Colour as #rrggbb.",
        ["LookSheet.hair"] = "Cut and colour, the strongest mark of identity.",
        ["LookSheet.beard"] = "none (standard), stubble, moustache, goatee, short_beard, full_beard or long_beard.",
        ["LookSheet.eyes"] = "Colour and shape.",
        ["LookSheet.outfit"] = "Garments from the skin outwards, at most one of each kind.",
        ["LookSheet.accessories"] = "Things worn on the head or face.",
        ["LookSheet.marks"] = "scar_cheek, scar_eye, freckles, face_paint, tattoo, mole.",
        ["LookSheet.props"] = "Things usually carried; a panel may say otherwise.",
        ["LookSheet.seed"] = "Decides, once, all that the text left open.",
        ["HairLook.cut"] = "bob (standard), long_straight, ponytail_high, twin_tails, braid, bun, spiky, undercut, curly, afro, bald and more.",
        ["HairLook.color"] = "Colour as #rrggbb.",
        ["HairLook.second_color"] = "Colour of the tips or the inner mass as #rrggbb; null for one colour.",
        ["EyeLook.color"] = "Colour as #rrggbb.",
        ["EyeLook.shape"] = "round, almond (standard), sharp, droopy or narrow.",
        ["Garment.kind"] = "shirt, robe, coat, cape, armour, dress, skirt, trousers, hakama, boots, gloves, hood, scarf, belt, school_uniform, suit, space_suit and more.",
        ["Garment.color"] = "Colour as #rrggbb.",
        ["Garment.trim"] = "Colour of the trim as #rrggbb; null for none.",
        ["Garment.pattern"] = "Pattern of the cloth; plain is standard.",
        ["Accessory.kind"] = "glasses, eye_patch, earrings, hat, helmet, crown, headband, mask, flower_in_hair, hairpin or ribbon.",
        ["Accessory.color"] = "Colour as #rrggbb.",
        ["LookReading.people"] = "Each person of the text.",
        ["LookReading.not_understood"] = "Words, verbatim and in order, that nothing stands for.",
        ["LookReading.guesses"] = "Unknown words that were read as the nearest known ones.",
        ["LookReading.guessed_by"] = "The network that was asked about unknown words; null when none was.",
        ["PersonReading.label"] = "What the text calls them.",
        ["PersonReading.attributes"] = "All that is known of them, each with its source.",
        ["PersonReading.look"] = "The look sheet that follows from it.",
        ["LookTrait.attribute"] = "hair.color, hair.cut, eyes.color, skin, age, build, species, garment, prop, mark, pose and the like.",
        ["LookTrait.value"] = "A word of the look sheet, or a colour as #rrggbb.",
        ["LookTrait.words"] = "The words of the text, verbatim; empty where the source is role or seed.",
        ["LookTrait.start"] = "Index of the first character in the text; -1 where nothing was written.",
        ["LookTrait.negated"] = "True for what the text says is not there (\"no hat\").",
        ["LookTrait.source"] = "text, guess (an unknown word, read as the nearest known one), role (follows from a word like knight) or seed (rolled once).",
        ["WordGuess.word"] = "As the text has it.",
        ["WordGuess.start"] = "Index of its first letter in the text.",
        ["WordGuess.read_as"] = "The known words that it was read as.",
        ["WordGuess.kind"] = "garment, accessory, prop or person.",
        ["WordGuess.likeness"] = "Of the two meanings, 0 to 1; null for a compound that was read by its last part.",
        ["WriterInfo.id"] = "As GET /v1/models lists it.",
        ["WriterInfo.kind"] = "rule-based or language-model.",
        ["ScenePlot.stage"] = "opening, complication, trial, setback, revelation, confrontation or resolution.",
        ["ScenePlot.goal"] = "What is wanted.",
        ["ScenePlot.obstacle"] = "What stands in the way.",
        ["PuppetMetrics.identity_cosine"] = "Likeness to the reference by f_identity, mean over frames, -1 to 1; null where it cannot be measured.",
        ["PuppetMetrics.colour_distance"] = "Of the subject's colours to the reference's, mean, 0 (the same) to 1; null where it cannot be measured.",
        ["PuppetMetrics.warp_error"] = "How much the subject flickers from frame to frame, 0 to 1; null for single frames.",
        ["PuppetMetrics.pck"] = "Share of joints within a twentieth of the body's height of where they were asked to be, 0 to 1; null without joints.",
        ["PuppetMetrics.frames_per_second"] = "Speed of drawing, to the finished file.",
        ["PuppetMetrics.peak_memory_bytes"] = "Of the drawing process so far.",
        ["PuppetMetrics.instances"] = "How many drew frames at once.",
        ["PuppetMetrics.workers"] = "How many processes they were.",
        ["TranscriptEntry.panel"] = "From 1, in reading order.",
        ["TranscriptEntry.kind"] = "picture, or the kind of the words: speech, thought, caption and the like.",
        ["TranscriptEntry.who"] = "Who says it; empty for pictures, sounds and the storyteller.",
        ["TranscriptEntry.text"] = "The words, or what the picture shows.",
        ["ScenePlot.change"] = "What is different at the end.",
    };

    /// <summary>What a kind of thing is; null when it is not listed.</summary>
    public static string? OfType(string type) => s_types.GetValueOrDefault(type);

    /// <summary>What a field of one kind of thing is; null when it is not listed.</summary>
    public static string? OfField(string type, string field) => s_fields.GetValueOrDefault($"{type}.{field}");

    /// <summary>What a word means wherever it stands; null when that differs.</summary>
    public static string? Everywhere(string field) => s_everywhere.GetValueOrDefault(field);
}
