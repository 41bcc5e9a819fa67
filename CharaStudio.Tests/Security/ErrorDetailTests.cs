using System.Net;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 72: whatever goes wrong inside, an answer names no path, no type and no statement.</summary>
public sealed class ErrorDetailTests : IAsyncLifetime
{
    private static readonly string[] s_telling =
        ["/var/lib", "/work", "Exception", "CharaStudio.", "System.", "Microsoft.", "SELECT", "no such table", "SQLite", " at ", ".cs:line", "hunter2"];

    private static readonly Func<Exception>[] s_faults =
    [
        () => new SqliteException("SQLite Error 1: 'no such table: accounts'. SELECT * FROM accounts", 1),
        () => new InvalidOperationException("CharaStudio.Web.Data.StudioDbContext was disposed; password=hunter2"),
        () => new FileNotFoundException("Could not find file '/var/lib/charastudio/studio.db'.", "/var/lib/charastudio/studio.db"),
        () => new UnauthorizedAccessException("Access to the path '/var/lib/charastudio/pepper' is denied."),
        () => new DbUpdateException("An error occurred while saving the entity changes.", new SqliteException("SQLite Error 19: 'UNIQUE constraint failed'.", 19)),
    ];

    private readonly FailingDatabases _databases = new();
    private readonly StudioApplication _studio;

    public ErrorDetailTests() => _studio = new StudioApplication(configure: services =>
    {
        services.AddSingleton<TimeProvider>(new StandingClock()); // A key is remembered for a second, and here that second does not pass.
        services.AddSingleton<IDbContextFactory<StudioDbContext>>(provider =>
        {
            _databases.Sound = provider.GetRequiredService<DatabaseChoice>().Factory();
            return _databases;
        });
    });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Routes_WhenTheInsideFails_TellNothingOfIt()
    {
        using var client = await _studio.CreateKeyedClientAsync(CharaStudio.Web.Http.Scopes.All.ToArray());
        using var warm = await client.GetAsync(new Uri("/v1/characters", UriKind.Relative));
        var routes = ApiRoutes.Of(_studio).Where(route => route.Method == HttpMethod.Get).ToList();
        var (told, failed) = (new List<string>(), 0);
        foreach (var (route, fault) in routes.SelectMany(route => s_faults.Select(fault => (route, fault))))
        {
            _databases.Fault = fault;
            using var answer = await client.GetAsync(Address(route));
            _databases.Fault = null;
            var body = await answer.Content.ReadAsStringAsync();
            failed += answer.StatusCode >= HttpStatusCode.InternalServerError ? 1 : 0;
            told.AddRange(s_telling.Where(word => body.Contains(word, StringComparison.Ordinal)
                && answer.StatusCode >= HttpStatusCode.InternalServerError).Select(word => $"{route}: {word}"));
        }

        Assert.Empty(told);
        Assert.InRange(failed, 20, int.MaxValue);
    }

    // Ids of the right form, so that the request reaches the database.
    private static Uri Address(MappedRoute route)
    {
        var noun = route.Pattern.Split('/').Skip(2).FirstOrDefault()?.TrimEnd('s');
        return new Uri(route.Address.ToString().Replace("/x", $"/{Guid.NewGuid():D}", StringComparison.Ordinal) + (noun is null ? "" : "?limit=5"), UriKind.Relative);
    }

    private sealed class FailingDatabases : IDbContextFactory<StudioDbContext>
    {
        public IDbContextFactory<StudioDbContext> Sound { get; set; } = null!;

        public Func<Exception>? Fault { get; set; }

        public StudioDbContext CreateDbContext() => Fault is { } fault ? throw fault() : Sound.CreateDbContext();
    }
}
