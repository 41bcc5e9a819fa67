using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121010500_Films")]
public sealed class Films : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "comic_films",
            table => new
            {
                id = table.Column<Guid>(),
                comic_id = table.Column<Guid>(),
                job_id = table.Column<Guid>(),
                film_id = table.Column<Guid>(),
                poster_id = table.Column<Guid>(),
                format = table.Column<string>(),
                width = table.Column<int>(),
                height = table.Column<int>(),
                fps = table.Column<int>(),
                frames = table.Column<int>(),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comic_films", row => row.id);
                table.ForeignKey("fk_comic_films_comic", row => row.comic_id, "comics", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_comic_films_comic", "comic_films", ["comic_id", "created_at"]);
        migrationBuilder.CreateIndex("ix_comic_films_job", "comic_films", "job_id", unique: true);
    }
}
