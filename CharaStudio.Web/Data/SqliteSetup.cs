using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CharaStudio.Web.Data;

/// <summary>
/// Lets EF Core's SQLite provider, which was compiled against SQLitePCLRaw 2.1, run on the pinned 2.0.6 and on the
/// system's own SQLite library. See docs/decisions/0001-sqlite-pin.md; the file goes when 2.1 can be restored.
/// </summary>
internal static class SqliteSetup
{
    private const string SystemLibrary = "libsqlite3.so.0";
    private static bool s_used;
    private static bool s_started;

    /// <summary>Installs both resolvers once. A module initializer, so that tests and tools need not remember it.</summary>
#pragma warning disable CA2255 // The resolvers must stand before any method that names an EF SQLite type is compiled.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Use()
    {
        if (s_used)
        {
            return;
        }

        s_used = true;
        AssemblyLoadContext.Default.Resolving += ResolvePinned;
    }

    private static Assembly? ResolvePinned(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is null || !name.Name.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        var assembly = File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return assembly;
    }

    /// <summary>Points the provider at the system's SQLite and starts it. Called before the first connection.</summary>
    internal static void Start()
    {
        Use();
        if (s_started)
        {
            return;
        }

        s_started = true;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, ResolveNative);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
    }

    private static nint ResolveNative(string library, Assembly assembly, DllImportSearchPath? search) =>
        string.Equals(library, "e_sqlite3", StringComparison.Ordinal) ? NativeLibrary.Load(SystemLibrary) : nint.Zero;
}
