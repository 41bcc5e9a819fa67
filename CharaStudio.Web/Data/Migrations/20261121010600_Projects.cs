using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121010600_Projects")]
public sealed class Projects : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("parent_id", "accounts", nullable: true);
        migrationBuilder.AddColumn<string>("title", "accounts", nullable: true);
        migrationBuilder.AddColumn<int>("url_ttl", "jobs", nullable: true);
        migrationBuilder.CreateIndex("ix_accounts_parent", "accounts", "parent_id");
        migrationBuilder.CreateTable(
            "project_rules",
            table => new
            {
                owner_id = table.Column<Guid>(),
                strictness = table.Column<string>(),
                refused_words = table.Column<string>(),
                budget_seconds = table.Column<double>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_project_rules", row => row.owner_id);
                table.ForeignKey("fk_project_rules_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "review_flags",
            table => new
            {
                id = table.Column<Guid>(),
                owner_id = table.Column<Guid>(),
                categories = table.Column<string>(),
                excerpt = table.Column<string>(),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_review_flags", row => row.id);
                table.ForeignKey("fk_review_flags_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_review_flags_owner", "review_flags", ["owner_id", "created_at"]);
    }
}
