using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121010000_Idempotency")]
public sealed class Idempotency : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "idempotency_records",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                scope = table.Column<string>(),
                body_hash = table.Column<string>(),
                is_written = table.Column<bool>(),
                job_id = table.Column<Guid>(nullable: true),
                status = table.Column<int>(nullable: true),
                headers = table.Column<string>(nullable: true),
                body = table.Column<byte[]>(nullable: true),
                created_at = table.Column<long>(),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_idempotency_records", row => row.id);
                table.ForeignKey("fk_idempotency_records_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_idempotency_records_scope", "idempotency_records", ["owner_id", "scope"], unique: true);
        migrationBuilder.CreateIndex("ix_idempotency_records_expires", "idempotency_records", "expires_at");
    }
}
