using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121001100_Worlds")]
public sealed class Worlds : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateWorlds(migrationBuilder);
        CreateScenes(migrationBuilder);
    }

    private static void CreateWorlds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "worlds",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                name = table.Column<string>(),
                name_key = table.Column<string>(),
                description = table.Column<string>(),
                lore = table.Column<string>(),
                map = table.Column<string>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_worlds", row => row.id);
                table.ForeignKey("fk_worlds_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_worlds_owner_created", "worlds", ["owner_id", "created_at"]);
    }

    private static void CreateScenes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "scenes",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                world_id = table.Column<Guid>(),
                name = table.Column<string>(),
                description = table.Column<string>(),
                place = table.Column<string>(nullable: true),
                hour = table.Column<string>(nullable: true),
                weather = table.Column<string>(nullable: true),
                lore = table.Column<string>(),
                character_ids = table.Column<string>(),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_scenes", row => row.id);
                table.ForeignKey("fk_scenes_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_scenes_world", row => row.world_id, "worlds", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_scenes_owner", "scenes", "owner_id");
        migrationBuilder.CreateIndex("ix_scenes_world_created", "scenes", ["world_id", "created_at"]);
    }
}
