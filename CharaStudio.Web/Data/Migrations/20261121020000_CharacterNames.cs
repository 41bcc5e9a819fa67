using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

/// <summary>The list of characters, in its order, with the names: a search reads this index and not the cards.</summary>
[DbContext(typeof(StudioDbContext))]
[Migration("20261121020000_CharacterNames")]
public sealed class CharacterNames : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_characters_owner_created", "characters");
        migrationBuilder.CreateIndex(
            "ix_characters_owner_created", "characters", ["owner_id", "created_at", "id", "name_key"], descending: [false, true, false, false]);
    }
}
