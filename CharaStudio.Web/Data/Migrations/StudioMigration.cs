using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Web.Data.Migrations;

/// <summary>
/// Base of the hand-written migrations. Columns name a CLR type and no store type, so that each database maps it by itself:
/// string, Guid, long, int, double, bool and byte[]; an instant is a long (Unix milliseconds). No snapshot is kept: a test
/// compares the migrated schema with the model's own create script on both databases.
/// </summary>
public abstract class StudioMigration : Migration
{
    /// <summary>True on SQLite, false on PostgreSQL; for the rare statement that differs.</summary>
    protected bool OnSqlite => ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) ?? false;

    /// <summary>Migrations only go forward: restore a backup to go back.</summary>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The studio's migrations only go forward; restore a backup to go back.");
}
