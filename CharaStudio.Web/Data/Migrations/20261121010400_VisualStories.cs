using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121010400_VisualStories")]
public sealed class VisualStories : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "visual_stories",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                job_id = table.Column<Guid>(),
                title = table.Column<string>(),
                request = table.Column<string>(),
                plan = table.Column<string>(nullable: true),
                seed = table.Column<long>(),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_visual_stories", row => row.id);
                table.ForeignKey("fk_visual_stories_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_visual_stories_owner", "visual_stories", ["owner_id", "created_at"]);
        migrationBuilder.CreateTable(
            "visual_story_pictures",
            table => new
            {
                story_id = table.Column<Guid>(),
                place = table.Column<int>(),
                media_id = table.Column<Guid>(),
                vector_id = table.Column<Guid>(nullable: true),
                alt_text = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_visual_story_pictures", row => new { row.story_id, row.place });
                table.ForeignKey("fk_visual_story_pictures_story", row => row.story_id, "visual_stories", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
