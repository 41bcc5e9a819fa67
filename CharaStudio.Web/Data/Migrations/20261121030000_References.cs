using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121030000_References")]
public sealed class References : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "reference_images",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                name = table.Column<string>(),
                width = table.Column<int>(),
                height = table.Column<int>(),
                picture_id = table.Column<Guid>(),
                mask_id = table.Column<Guid>(nullable: true),
                portrait_id = table.Column<Guid>(nullable: true),
                facts = table.Column<string>(nullable: true),
                job_id = table.Column<Guid>(),
                character_id = table.Column<Guid>(nullable: true),
                processed_at = table.Column<long>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_reference_images", row => row.id);
                table.ForeignKey("fk_reference_images_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_reference_images_character", row => row.character_id, "characters", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("ix_reference_images_owner", "reference_images", ["owner_id", "created_at"]);
        migrationBuilder.CreateIndex("ix_reference_images_character", "reference_images", "character_id");
        migrationBuilder.CreateTable(
            "generated_assets",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                reference_id = table.Column<Guid>(),
                job_id = table.Column<Guid>(),
                kind = table.Column<string>(),
                parameters_hash = table.Column<string>(),
                media_id = table.Column<Guid>(),
                mask_id = table.Column<Guid>(nullable: true),
                poster_id = table.Column<Guid>(nullable: true),
                facts = table.Column<string>(),
                created_at = table.Column<long>(),
                cached_until = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_generated_assets", row => row.id);
                table.ForeignKey("fk_generated_assets_reference", row => row.reference_id, "reference_images", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_generated_assets_parameters", "generated_assets", ["owner_id", "parameters_hash", "created_at"]);
        migrationBuilder.CreateIndex("ix_generated_assets_reference", "generated_assets", ["reference_id", "created_at"]);
        migrationBuilder.CreateIndex("ix_generated_assets_job", "generated_assets", "job_id", unique: true);
    }
}
