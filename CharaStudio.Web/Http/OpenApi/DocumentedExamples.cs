using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>Request examples, the API document's own where it has one.</summary>
internal static class DocumentedExamples
{
    // The control vector of the reference as it is; its z_dim is listed by GET /v1/models.
    private static readonly string s_still = $"[{string.Join(',', Enumerable.Repeat("0", CharaStudio.Engine.Control.ControlSpace.Dimension))}]";

    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["POST v1/characters"] =
            """{"name":"Lin Shuang","description":"A calm and composed female swordswoman with silver hair...","personality":"Calm, Reserved, Loyal","first_mes":"...","spec_version":"CharaStudio-v1"}""",
        ["PATCH v1/characters/{character_id}"] = """{"personality":"Calm, Reserved","notes":null}""",
        ["POST v1/worlds"] = """{"name":"Frost Moon","description":"A city under a frozen moon.","lore":[{"content":"The gate opens only at moonrise."}]}""",
        ["PATCH v1/worlds/{world_id}"] = """{"description":"A city under a moon that never thaws."}""",
        ["POST v1/worlds/{world_id}/scenes"] = """{"name":"City gate","description":"Blue ice, two banners.","place":"city_gate","hour":"dusk","weather":"snow"}""",
        ["PATCH v1/scenes/{scene_id}"] = """{"hour":"night"}""",
        ["POST v1/stories"] = """{"title":"Frost Moon Legend","world_id":"world_xyz789","outline":"..."}""",
        ["PATCH v1/stories/{story_id}"] = """{"outline":"Lin Shuang must reach the temple before moonset."}""",
        ["POST v1/stories/{story_id}/generate"] =
            """{"scene_id":"scene_abc123","mode":"incremental","params":{"temperature":0.8,"max_tokens":1024}}""",
        ["POST v1/stories/{story_id}/nodes"] = """{"title":"The gate","text":"Snow fell without a sound.","x":0,"y":0}""",
        ["PATCH v1/stories/{story_id}/nodes/{node_id}"] = """{"x":320,"y":180}""",
        ["POST v1/stories/{story_id}/edges"] = """{"from":"node_...","to":"node_...","text":"Knock at the gate"}""",
        ["PATCH v1/stories/{story_id}/edges/{edge_id}"] = """{"text":"Wait for the guard"}""",
        ["POST v1/looks"] = """{"text":"A calm swordswoman with long silver hair and a blue coat"}""",
        ["POST v1/generate/comic"] =
            """
            {"story_id":"story_abc123","scene_id":"scene_xyz456","panels":[
              {"description":"Character standing at Frost Moon City gate","style":"fantasy_anime","camera":"wide_shot"},
              {"description":"Character looking up at the city gate","style":"fantasy_anime","camera":"medium_shot"}]}
            """,
        ["PATCH v1/reference-image/{reference_image_id}"] = """{"name":"Mira","character_id":"char_abc123","joints":[{"name":"left_hand","x":412.5,"y":630}]}""",
        ["POST v1/control/pose"] = """{"reference_image_id":"ref_12345abcd","keypoints":[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25}]}""",
        ["POST v1/control/text"] = """{"reference_image_id":"ref_12345abcd","prompt":"A dancing robot in a city street","steps":16}""",
        ["POST v1/control/preview"] = $$"""{"z_sequence":[{{s_still}},{{s_still}}],"size":256,"fps":24}""",
        ["POST v1/generate/frame"] = $$"""{"reference_image_id":"ref_12345abcd","control_type":"pose","z_t":{{s_still}},"resolution":"1280x720"}""",
        ["POST v1/generate/video"] = $$"""{"reference_image_id":"ref_12345abcd","control_type":"text","z_sequence":[{{s_still}},{{s_still}}],"format":"mp4","resolution":"1280x720","fps":24}""",
        ["POST v1/batch/video"] = $$"""{"tasks":[{"reference_image_id":"ref_12345abcd","control_type":"text","z_sequence":[{{s_still}}]}],"async":true,"callback_url":"https://your.app/hooks/complete"}""",
        ["POST v1/generate/nerf"] =
            """{"reference_image_id":"ref_12345abcd","camera_trajectory":[{"position":[0,0,2],"look_at":[0,0,0],"up":[0,1,0]}],"resolution":"640x480","output_format":"video","fps":30}""",
    };

    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken token)
    {
        var key = $"{context.Description.HttpMethod} {context.Description.RelativePath?.TrimEnd('/')}";
        if (operation.RequestBody?.Content is { } content && s_bodies.TryGetValue(key, out var body))
        {
            foreach (var media in content.Values)
            {
                media.Example = JsonNode.Parse(body);
            }
        }

        return Task.CompletedTask;
    }
}
