using System.Globalization;

namespace CharaStudio.Tests.Faults;

/// <summary>F16: a second studio is started on the data folder of a running one; then the first dies and leaves its lock.</summary>
internal sealed class SecondProcess : IFault
{
    private readonly StudioServer _first = new();

    public string Id => "F16";

    public string Injection => "two web processes on one data folder";

    public ValueTask DisposeAsync() => _first.DisposeAsync();

    public async Task<string> RunAsync(int seed)
    {
        if (seed == 1)
        {
            await _first.StartAsync();
        }

        await using var second = new StudioServer { Data = _first.Data, OwnsData = false };
        var code = await second.RunToEndAsync();

        Assert.Equal(1, code);
        Assert.Contains(_first.Process.Id.ToString(CultureInfo.InvariantCulture), second.Errors, StringComparison.Ordinal);
        Assert.Contains(_first.Data, second.Errors, StringComparison.Ordinal);
        Assert.Equal(200, await _first.ClientOf(seed).StatusAsync("/v1/characters"));
        if (seed % 5 == 0)
        {
            await _first.KillAsync();
            await _first.StartAsync();
        }

        return "the second refused, naming process and folder; a dead one's lock was taken over";
    }
}
