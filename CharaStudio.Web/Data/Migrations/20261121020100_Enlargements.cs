using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121020100_Enlargements")]
public sealed class Enlargements : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "enlargements",
            table => new
            {
                media_id = table.Column<Guid>(),
                source_id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                factor = table.Column<int>(),
                model = table.Column<string>(),
                width = table.Column<int>(),
                height = table.Column<int>(),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_enlargements", row => row.media_id);
                table.ForeignKey("fk_enlargements_media", row => row.media_id, "media", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_enlargements_source", "enlargements", ["owner_id", "source_id"]);
    }
}
