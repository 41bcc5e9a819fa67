using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121001200_Stories")]
public sealed class Stories : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateStories(migrationBuilder);
        CreateNodes(migrationBuilder);
        CreateEdges(migrationBuilder);
    }

    private static void CreateStories(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "stories",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                world_id = table.Column<Guid>(nullable: true),
                title = table.Column<string>(),
                title_key = table.Column<string>(),
                outline = table.Column<string>(),
                character_ids = table.Column<string>(),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_stories", row => row.id);
                table.ForeignKey("fk_stories_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_stories_world", row => row.world_id, "worlds", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("ix_stories_owner_created", "stories", ["owner_id", "created_at"]);
        migrationBuilder.CreateIndex("ix_stories_world", "stories", "world_id");
    }

    private static void CreateNodes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "story_nodes",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                story_id = table.Column<Guid>(),
                ordinal = table.Column<int>(),
                title = table.Column<string>(),
                text = table.Column<string>(),
                scene_id = table.Column<Guid>(nullable: true),
                x = table.Column<double>(),
                y = table.Column<double>(),
                plot = table.Column<string>(nullable: true),
                writer = table.Column<string>(nullable: true),
                seed = table.Column<long>(nullable: true),
                written_at = table.Column<long>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_story_nodes", row => row.id);
                table.ForeignKey("fk_story_nodes_story", row => row.story_id, "stories", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_story_nodes_scene", row => row.scene_id, "scenes", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("ix_story_nodes_story_ordinal", "story_nodes", ["story_id", "ordinal"], unique: true);
        migrationBuilder.CreateIndex("ix_story_nodes_scene", "story_nodes", "scene_id");
    }

    private static void CreateEdges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "story_edges",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                story_id = table.Column<Guid>(),
                from_id = table.Column<Guid>(),
                to_id = table.Column<Guid>(),
                ordinal = table.Column<int>(),
                text = table.Column<string>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_story_edges", row => row.id);
                table.ForeignKey("fk_story_edges_story", row => row.story_id, "stories", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_story_edges_from", row => row.from_id, "story_nodes", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_story_edges_to", row => row.to_id, "story_nodes", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_story_edges_story", "story_edges", "story_id");
        migrationBuilder.CreateIndex("ix_story_edges_from", "story_edges", "from_id");
        migrationBuilder.CreateIndex("ix_story_edges_to", "story_edges", "to_id");
    }
}
