using System.Globalization;

namespace CharaStudio.Web.Operations;

/// <summary>What the settings may be that a mistake would turn into something else, or into an exception: the studio says so and does not start.</summary>
internal static class SettingRules
{
    private static readonly (string Name, Func<string, bool> Allows, string Allowed)[] s_rules =
    [
        ("port", text => Whole(text, 0, 65_535), "a whole number to 65535"),
        ("samples", text => bool.TryParse(text, out _), "true or false"),
        ("http", text => text is "refuse" or "allow", "refuse or allow"),
        ("first-run", text => text is "here" or "anywhere", "here or anywhere"),
        ("log-format", text => text is "text" or "json", "text or json"),
        ("public-url", IsAddress, "an address such as https://studio.example"),
        ("otlp-endpoint", IsAddress, "an address such as http://127.0.0.1:4317"),
        ("slots", text => Whole(text, 1, 16), "a whole number from 1 to 16"),
        ("key-queue", text => Whole(text, 1, 200), "a whole number from 1 to 200"),
        ("worker-memory", text => Whole(text, 64, 1 << 20), "a whole number of MiB from 64"),
        ("rate-minute", text => Whole(text, 0, int.MaxValue), "a whole number from 0"),
        ("rate-burst", text => Whole(text, 0, int.MaxValue), "a whole number from 0"),
        ("idempotency-keys", text => Whole(text, 0, int.MaxValue), "a whole number from 0"),
        ("models", Directory.Exists, "a folder that is there"),
        ("ffmpeg", File.Exists, "a file that is there"),
        ("outgoing-authority", File.Exists, "a file that is there"),
    ];

    /// <summary>A sentence for each setting that is not what it may be; an empty one counts as not given.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration) =>
        from rule in s_rules
        let text = configuration[rule.Name]
        where !string.IsNullOrEmpty(text) && !rule.Allows(text)
        select $"The setting {rule.Name} is '{text}'. It takes {rule.Allowed}.";

    /// <summary>False when the studio cannot start with these settings; says so.</summary>
    public static async Task<bool> AreKeptAsync(IConfiguration configuration, TextWriter errors)
    {
        var faults = Faults(configuration).ToList();
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync(fault);
        }

        return faults.Count == 0;
    }

    private static bool Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
