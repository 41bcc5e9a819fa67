namespace CharaStudio.Engine;

/// <summary>The engine's own entry point: <c>worker</c> serves renders over a pipe, <c>bench NAME</c> measures.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["worker", .. var rest]:
                return await Worker.WorkerCommand.RunAsync(rest);
            default:
                await Console.Error.WriteLineAsync("usage: CharaStudio.Engine worker | bench NAME [--json]");
                return 2;
        }
    }
}
