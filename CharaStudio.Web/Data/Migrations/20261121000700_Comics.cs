using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121000700_Comics")]
public sealed class Comics : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "comics",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                story_id = table.Column<Guid>(nullable: true),
                scene_id = table.Column<Guid>(nullable: true),
                title = table.Column<string>(),
                job_id = table.Column<Guid>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comics", row => row.id);
                table.ForeignKey("fk_comics_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_comics_owner", "comics", ["owner_id", "created_at"]);
        CreatePages(migrationBuilder);
        CreatePanels(migrationBuilder);
    }

    private static void CreatePages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "comic_pages",
            table => new
            {
                id = table.Column<Guid>(),
                comic_id = table.Column<Guid>(),
                number = table.Column<int>(),
                document = table.Column<string>(),
                layout = table.Column<string>(nullable: true),
                png_id = table.Column<Guid>(nullable: true),
                svg_id = table.Column<Guid>(nullable: true),
                pdf_id = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comic_pages", row => row.id);
                table.ForeignKey("fk_comic_pages_comic", row => row.comic_id, "comics", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_comic_pages_comic", "comic_pages", ["comic_id", "number"], unique: true);
    }

    private static void CreatePanels(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "comic_panels",
            table => new
            {
                id = table.Column<Guid>(),
                comic_id = table.Column<Guid>(),
                page_id = table.Column<Guid>(),
                panel_index = table.Column<int>(),
                width = table.Column<int>(),
                height = table.Column<int>(),
                png_id = table.Column<Guid>(nullable: true),
                svg_id = table.Column<Guid>(nullable: true),
                side = table.Column<string>(nullable: true),
                alt_text = table.Column<string>(),
                renderer = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comic_panels", row => row.id);
                table.ForeignKey("fk_comic_panels_page", row => row.page_id, "comic_pages", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_comic_panels_page", "comic_panels", ["page_id", "panel_index"], unique: true);
        migrationBuilder.CreateIndex("ix_comic_panels_comic", "comic_panels", "comic_id");
    }
}
