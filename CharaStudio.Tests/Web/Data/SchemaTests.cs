using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Tests.Web.Data;

/// <summary>The migrations, which are written by hand, make exactly what the model would make.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("charastudio-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task MigratedSchema_OnSqlite_EqualsTheModels()
    {
        const string Query = """
            SELECT m.name || ' | ' || c.name || ' | ' || c.type || ' | ' || c."notnull" || ' | ' || c.pk || ' | ' || coalesce(c.dflt_value, '')
              FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
            UNION ALL SELECT tbl_name || ' | ' || coalesce(sql, name) FROM sqlite_master WHERE type = 'index' AND tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
            UNION ALL SELECT m.name || ' | ' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
              FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            ORDER BY 1
            """;
        await AssertSameAsync(Databases.NewSqlite(_folder.FullName), Databases.NewSqlite(_folder.FullName), Query);
    }

    [Fact]
    [Trait("Category", "Postgres")]
    public async Task MigratedSchema_OnPostgres_EqualsTheModels()
    {
        const string Query = """
            SELECT table_name || ' | ' || column_name || ' | ' || data_type || ' | ' || coalesce(character_maximum_length::text, '')
                || ' | ' || is_nullable || ' | ' || coalesce(column_default, '')
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
            UNION ALL SELECT tablename || ' | ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
            UNION ALL SELECT conrelid::regclass || ' | ' || conname || ' | ' || pg_get_constraintdef(oid) FROM pg_constraint
              WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
            ORDER BY 1
            """;
        await AssertSameAsync(await Databases.NewPostgresAsync(), await Databases.NewPostgresAsync(), Query);
    }

    private static async Task AssertSameAsync(DatabaseChoice one, DatabaseChoice other, string query)
    {
        await using var migrated = one.Open();
        await migrated.Database.MigrateAsync();
        await using var created = other.Open();
        await created.Database.EnsureCreatedAsync();
        Assert.Equal(await RowsAsync(created, query), await RowsAsync(migrated, query));
    }

    private static async Task<List<string>> RowsAsync(StudioDbContext db, string query)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        Assert.NotEmpty(rows);
        return rows;
    }
}
