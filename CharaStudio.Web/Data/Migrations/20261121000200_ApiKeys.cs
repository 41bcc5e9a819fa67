using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121000200_ApiKeys")]
public sealed class ApiKeys : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "api_keys",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                name = table.Column<string>(),
                hint = table.Column<string>(),
                hash = table.Column<string>(),
                scopes = table.Column<string>(),
                created_at = table.Column<long>(),
                expires_at = table.Column<long>(nullable: true),
                revoked_at = table.Column<long>(nullable: true),
                last_used_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_api_keys", row => row.id);
                table.ForeignKey("fk_api_keys_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_api_keys_hash", "api_keys", "hash", unique: true);
        migrationBuilder.CreateIndex("ix_api_keys_owner", "api_keys", "owner_id");
    }
}
