using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121020200_CharacterMeanings")]
public sealed class CharacterMeanings : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "character_meanings",
            table => new
            {
                character_id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                version = table.Column<int>(),
                vectors = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_character_meanings", row => row.character_id);
                table.ForeignKey("fk_character_meanings_character", row => row.character_id, "characters", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_character_meanings_owner", "character_meanings", "owner_id");
    }
}
