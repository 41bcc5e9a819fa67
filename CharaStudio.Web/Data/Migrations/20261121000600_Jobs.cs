using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121000600_Jobs")]
public sealed class Jobs : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "jobs",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                lane = table.Column<string>(),
                kind = table.Column<string>(),
                title = table.Column<string>(),
                state = table.Column<string>(),
                priority = table.Column<int>(),
                attempt = table.Column<int>(),
                worker = table.Column<string>(nullable: true),
                lease_until = table.Column<long>(nullable: true),
                progress = table.Column<double>(),
                stage = table.Column<string>(nullable: true),
                last_unit_done = table.Column<int>(),
                units_done = table.Column<int>(),
                units_total = table.Column<int>(),
                cost = table.Column<long>(),
                error_code = table.Column<string>(nullable: true),
                error_message = table.Column<string>(nullable: true),
                payload = table.Column<string>(),
                result = table.Column<string>(nullable: true),
                created_at = table.Column<long>(),
                updated_at = table.Column<long>(),
                started_at = table.Column<long>(nullable: true),
                finished_at = table.Column<long>(nullable: true),
                expires_at = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_jobs", row => row.id);
                table.ForeignKey("fk_jobs_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_jobs_state", "jobs", ["state", "created_at"]);
        migrationBuilder.CreateIndex("ix_jobs_owner", "jobs", ["owner_id", "created_at"]);
        migrationBuilder.CreateTable(
            "job_units",
            table => new
            {
                job_id = table.Column<Guid>(),
                unit_index = table.Column<int>(),
                label = table.Column<string>(),
                media_id = table.Column<Guid>(),
                vector_id = table.Column<Guid>(nullable: true),
                alt_text = table.Column<string>(),
                side = table.Column<string>(nullable: true),
                renderer = table.Column<string>(),
                cost = table.Column<long>(),
                finished_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_job_units", row => new { row.job_id, row.unit_index });
                table.ForeignKey("fk_job_units_job", row => row.job_id, "jobs", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
