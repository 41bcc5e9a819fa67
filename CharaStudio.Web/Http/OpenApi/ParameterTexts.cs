using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>What the parameters in paths and queries are, where their routes do not say it themselves.</summary>
internal static class ParameterTexts
{
    // By name; where a name means several things, by the beginning of the path too.
    private static readonly (string Path, string Name, string Text)[] s_texts =
    [
        ("v1/keys", "id", "The key's id, key_..., which is not the key itself."),
        ("v1/media", "id", "The picture's id, media_..., as its address has it."),
        ("v1/jobs", "id", "The job's id, job_..., or a UUID for visual stories."),
        ("v1/webhooks/deliveries", "id", "The delivery's id, msg_..."),
        ("v1/webhooks", "id", "The webhook's id, hook_..."),
        ("v1/comics", "id", "The comic's id, comic_..."),
        ("v1/comics", "file", "Which one and as what, such as the page's number or the panel's id with .png, .jpg or .svg; pages also with .pdf."),
        ("v1/jobs", "status", "pending, processing, completed or failed; left out all are listed."),
        ("v1/jobs", "kind", "What is made: frame, video, reference, comic, comic_film, upscale or visual_story; left out all are listed."),
        ("v1/jobs", "status_style", "in_progress says so where the status is otherwise processing."),
        ("v1/reference-image", "status", "pending, processed or failed; left out all are listed."),
        ("v1/reference-image", "format", "png (standard) sends the picture itself, base64 sends JSON."),
        ("v1/reference-image", "model", "The backbone: cnn (standard) or vit."),
        ("v1/control", "length", "How many vectors."),
        ("v1/control", "seed", "A whole number: the same seed gives the same vectors. Left out, one is chosen and told."),
        ("v1/control", "distribution", "gaussian (standard) or uniform."),
        ("", "search", "Any part of the name or title, whatever its case."),
        ("", "project_id", "The project's id, proj_..."),
        ("", "character_id", "The character's id, char_..."),
        ("", "world_id", "The world's id, world_..."),
        ("", "scene_id", "The scene card's id, scene_..."),
        ("", "story_id", "The story's id, story_..."),
        ("", "node_id", "The node's id, node_..."),
        ("", "edge_id", "The edge's id, edge_..."),
        ("", "model_id", "An id of the list."),
        ("", "visual_story_id", "The visual story's id, vstory_..."),
        ("", "reference_image_id", "The reference image's id, ref_..."),
    ];

    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken token)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (string.IsNullOrEmpty(parameter.Description))
            {
                parameter.Description = s_texts.FirstOrDefault(text =>
                    text.Name == parameter.Name && context.Description.RelativePath!.StartsWith(text.Path, StringComparison.Ordinal)).Text;
            }
        }

        return Task.CompletedTask;
    }
}
