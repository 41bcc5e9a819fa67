using CharaStudio.Engine.Writing;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Stories;

/// <summary>Rows as the API shows them.</summary>
internal static class StoryViews
{
    public static StoryView Of(Story row) => new(
        PublicId.Format(StoryService.IdPrefix, row.Id), row.Title,
        row.WorldId is { } world ? PublicId.Format(WorldService.IdPrefix, world) : null, row.Outline, Cast.Show(row.CharacterIds), row.CreatedAt,
        row.UpdatedAt, row.Version);

    public static NodeView Of(StoryNode row) => new(
        PublicId.Format(GraphService.NodePrefix, row.Id), PublicId.Format(StoryService.IdPrefix, row.StoryId), row.Ordinal, row.Title, row.Text,
        row.WrittenAt is not null, row.SceneId is { } scene ? PublicId.Format(SceneService.IdPrefix, scene) : null, row.X, row.Y,
        row.Plot is null ? null : JsonText.Read<ScenePlot>(row.Plot), row.Writer, row.Seed, row.CreatedAt, row.UpdatedAt, row.Version);

    public static EdgeView Of(StoryEdge row) => new(
        PublicId.Format(GraphService.EdgePrefix, row.Id), PublicId.Format(GraphService.NodePrefix, row.FromId),
        PublicId.Format(GraphService.NodePrefix, row.ToId), row.Text, row.Ordinal, row.Version);
}
