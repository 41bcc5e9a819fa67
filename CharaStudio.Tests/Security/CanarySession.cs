using System.Globalization;
using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Operations.Telemetry;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CharaStudio.Tests.Security;

/// <summary>One session with a marked key, a marked password, a webhook's secret and a marked sentence in every kind of field.</summary>
public sealed class CanarySession : IAsyncLifetime
{
    public const string Sentence = "zyxcanary sentence";
    public const string Password = "zyxcanary password 1";
    private readonly CapturedLog _log = new();
    private readonly StudioApplication _studio;

    public CanarySession() => _studio = new StudioApplication(configure: services => services.AddLogging(logging =>
    {
        logging.AddProvider(_log);
        logging.AddFilter<CapturedLog>("CharaStudio", LogLevel.Trace); // All of ours; the framework's at the levels that the studio sets.
    }))
    {
        Settings = { ["outgoing-allow"] = "127.0.0.1" },
    };

    public string Key { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public string Log => string.Join('\n', _log.Lines);

    public string Spans { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var spans = new List<System.Diagnostics.Activity>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name is StudioMetrics.Name or "Microsoft.AspNetCore",
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                using var discretion = new Export.Discretion();
                discretion.OnEnd(span);
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        await PlayAsync();
        lock (spans)
        {
            Spans = string.Join('\n', spans.Select(span => span.DisplayName + " " + string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))));
        }
    }

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    // The calls that carry a person's words and secrets, the failing ones included.
    private async Task PlayAsync()
    {
        var accounts = _studio.Services.GetRequiredService<AccountService>();
        await accounts.WelcomeAsync(await accounts.OpenFirstRunAsync(), "mei", Password);
        Key = await _studio.CreateKeyAsync();
        using var client = new ApiClient(_studio.CreatePlainClient());
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        var quoted = System.Text.Json.JsonSerializer.Serialize(Sentence);
        var hero = await client.Post("/v1/characters", $$"""{"name":{{quoted}},"description":{{quoted}}}""");
        await client.Get($"/v1/characters?search={Uri.EscapeDataString(Sentence)}");
        await client.Get($"/v1/characters/{Uri.EscapeDataString(Sentence)}");
        await client.Patch("/v1/characters/" + hero.Id, $$"""{"description":{"{{Sentence}}":1} }""");
        await client.Post("/v1/characters", $$"""{"name":"{{Sentence}}" broken""");
        await client.Get("/v1/characters?apiKey=" + Key);
        await client.Post("/v1/generate/comic", $$"""{"panels":[{"description":{{quoted}}}]}""");
        await client.Post("/v1/generate/comic", $$"""{"panels":[{"description":{{quoted}},"style":{{quoted}}}]}""");
        var hook = await client.Post("/v1/webhooks", """{"url":"http://127.0.0.1:9/hook"}""");
        Secret = hook.Status is 201 ? hook.Text("secret") : throw new InvalidOperationException($"No webhook: {hook.Body}");
    }

    /// <summary>Every value of every column.</summary>
    public IEnumerable<(string Column, string Text)> Texts()
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(_studio.DataFolder, "studio.db")};Pooling=False");
        database.Open();
        foreach (var table in Strings(database, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            foreach (var column in Strings(database, $"SELECT name FROM pragma_table_info('{table}')"))
            {
                foreach (var text in Strings(database, $"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL"))
                {
                    yield return ($"{table}.{column}", text);
                }
            }
        }
    }

    private static List<string> Strings(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetValue(0) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return texts;
    }
}
