using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary><c>key create [--data DIR] [--name NAME] [--scopes a,b]</c>: prints one key of the owner and nothing else.</summary>
internal static class KeyCommand
{
    private static readonly string[] s_spelled = ["--data=", "--name=", "--scopes="];

    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["key", "create", ..] || !AreKnown(args[2..]))
        {
            await errors.WriteLineAsync("Usage: key create [--data DIR] [--name NAME] [--scopes SCOPE,SCOPE]");
            return 2;
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args[2..]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStudioData(configuration);
        services.AddAccounts(configuration);
        services.AddApiKeys();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        try
        {
            await provider.MigrateStudioAsync();
            var owner = await provider.GetRequiredService<AccountService>().EnsureOwnerAsync();
            scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(owner);
            var scopes = configuration["scopes"]?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            var made = await scope.ServiceProvider.GetRequiredService<ApiKeyService>()
                .CreateAsync(configuration["name"] ?? "Made on the command line", scopes);
            await output.WriteLineAsync(made.Key);
            return 0;
        }
        catch (Exception error) when (error is StudioException or StartRefusedException)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    // A key with other scopes than were meant, because of a slip of the pen, would be a key that nobody knows of.
    private static bool AreKnown(string[] options) => options switch
    {
        [] => true,
        ["--data" or "--name" or "--scopes", _, .. var rest] => AreKnown(rest),
        [var option, .. var rest] => s_spelled.Any(known => option.StartsWith(known, StringComparison.Ordinal)) && AreKnown(rest),
    };
}
