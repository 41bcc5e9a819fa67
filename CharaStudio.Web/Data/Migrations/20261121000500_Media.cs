using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121000500_Media")]
public sealed class Media : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "media",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                media_type = table.Column<string>(),
                name = table.Column<string>(),
                bytes = table.Column<long>(),
                width = table.Column<int>(),
                height = table.Column<int>(),
                sha256 = table.Column<string>(),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_media", row => row.id);
                table.ForeignKey("fk_media_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_media_owner", "media", "owner_id");
    }
}
