using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121002000_Samples")]
public sealed class Samples : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "sample_marks",
        table => new
        {
            owner_id = table.Column<Guid>(),
            made_at = table.Column<long>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_sample_marks", row => row.owner_id);
            table.ForeignKey("fk_sample_marks_owner", row => row.owner_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
        });
}
