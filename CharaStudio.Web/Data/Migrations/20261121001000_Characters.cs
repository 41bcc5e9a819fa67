using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121001000_Characters")]
public sealed class Characters : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "characters",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                name = table.Column<string>(),
                name_key = table.Column<string>(),
                description = table.Column<string>(),
                personality = table.Column<string>(),
                first_mes = table.Column<string>(),
                spec_version = table.Column<string>(),
                scenario = table.Column<string>(),
                mes_example = table.Column<string>(),
                tags = table.Column<string>(),
                visibility = table.Column<string>(),
                look_sheet = table.Column<string>(nullable: true),
                seed = table.Column<long>(),
                notes = table.Column<string>(),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_characters", row => row.id);
                table.ForeignKey("fk_characters_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_characters_owner_created", "characters", ["owner_id", "created_at"]);
    }
}
