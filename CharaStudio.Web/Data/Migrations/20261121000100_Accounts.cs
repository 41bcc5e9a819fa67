using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

[DbContext(typeof(StudioDbContext))]
[Migration("20261121000100_Accounts")]
public sealed class Accounts : StudioMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "accounts",
            table => new
            {
                id = table.Column<Guid>(),
                name = table.Column<string>(),
                password_hash = table.Column<string>(nullable: true),
                stamp = table.Column<string>(),
                failed_sign_ins = table.Column<int>(),
                locked_until = table.Column<long>(nullable: true),
                created_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_accounts", row => row.id));
        migrationBuilder.CreateIndex("ix_accounts_name", "accounts", "name", unique: true);
    }
}
