using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Sweeps;

/// <summary>A body that each route accepts. A route that reads JSON and is not here fails the sweeps.</summary>
internal static class Examples
{
    public const string VisualStory =
        """{"model":"charastudio-illustrator","image_size":"512","characters":[{"name":"Mira","appearance":"short red hair"}],"scenes":[{"prompt":"Mira waits"},{"prompt":"Mira runs"}]}""";

    private const string Zeros = "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";

    private const string Film = $$"""{"reference_image_id":"{reference_image_id}","control_type":"pose","z_sequence":[{{Zeros}}],"resolution":"32x32","format":"gif","async":true}""";

    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["POST /v1/characters"] = """{"name":"x"}""",
        ["PATCH /v1/characters/{character_id}"] = """{"notes":"x"}""",
        ["POST /v1/worlds"] = """{"name":"x"}""",
        ["PATCH /v1/worlds/{world_id}"] = """{"name":"x"}""",
        ["POST /v1/worlds/{world_id}/scenes"] = """{"name":"x"}""",
        ["PATCH /v1/scenes/{scene_id}"] = """{"name":"x"}""",
        ["POST /v1/stories"] = """{"title":"x"}""",
        ["PATCH /v1/stories/{story_id}"] = """{"title":"x"}""",
        ["POST /v1/stories/{story_id}/generate"] = """{"mode":"incremental","params":{"max_tokens":64,"seed":1}}""",
        ["POST /v1/stories/{story_id}/nodes"] = """{"title":"x"}""",
        ["PATCH /v1/stories/{story_id}/nodes/{node_id}"] = """{"title":"x"}""",
        ["POST /v1/stories/{story_id}/edges"] = """{"from":"{other_node_id}","to":"{node_id}","text":"x"}""",
        ["PATCH /v1/stories/{story_id}/edges/{edge_id}"] = """{"text":"x"}""",
        ["POST /v1/generate/comic"] = """{"async":true,"panels":[{"description":"a hill"}]}""",
        ["POST /v1/generate/story"] = VisualStory,
        ["POST /v1/visual-stories/{visual_story_id}/comic"] = """{"title":"x"}""",
        ["POST /v1/comics/{id}/film"] = """{"format":"gif"}""",
        ["POST /v1/media/{id}/upscale"] = """{"factor":2,"async":true}""",
        ["POST /v1/control/pose"] = """{"reference_image_id":"{reference_image_id}","keypoints":[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25}]}""",
        ["POST /v1/control/text"] = """{"reference_image_id":"{reference_image_id}","prompt":"walk","steps":2,"model":"custom-nlp"}""",
        ["POST /v1/control/preview"] = $$"""{"z_sequence":[{{Zeros}}],"size":64}""",
        ["POST /v1/generate/frame"] = $$"""{"reference_image_id":"{reference_image_id}","control_type":"pose","z_t":{{Zeros}},"resolution":"32x32"}""",
        ["POST /v1/generate/video"] = Film,
        ["POST /v1/batch/video"] = $$"""{"async":true,"tasks":[{{Film}}]}""",
        ["POST /v1/generate/nerf"] = """{"reference_image_id":"{reference_image_id}","camera_trajectory":[{"position":[0,0,2]}]}""",
        ["PATCH /v1/reference-image/{reference_image_id}"] = """{"name":"x","character_id":"{character_id}"}""",
        ["PATCH /v1/comics/{id}"] = """{"title":"x"}""",
        ["POST /v1/looks"] = """{"text":"a girl with silver hair"}""",
        ["POST /v1/keys"] = """{"name":"x"}""",
        ["POST /v1/projects"] = """{"name":"x"}""",
        ["PATCH /v1/projects/{project_id}"] = """{"name":"x"}""",
        ["POST /v1/webhooks"] = """{"url":"http://127.0.0.1:9/hook"}""",
        ["PATCH /v1/webhooks/{id}"] = """{"description":"x"}""",
    };

    /// <summary>Null for a route that reads no JSON.</summary>
    public static string? Of(MappedRoute route) => s_bodies.TryGetValue($"{route.Method} {route.Path}", out var body) ? body
        : route.Body is null ? null : throw new KeyNotFoundException($"{route}: there is no example of its body. Write one in Examples.");
}
