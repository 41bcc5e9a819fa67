namespace CharaStudio.Tests.Support;

/// <summary>An application of one test's own.</summary>
public sealed class StudioApplicationScope : IDisposable
{
    private readonly StudioApplication _application = new();

    public async Task<ApiClient> ApiAsync() => new(await _application.CreateKeyedClientAsync());

    // On a thread of the pool: one that the test waits on could not go on with it.
    public void Dispose() => Task.Run(async () => await _application.DisposeAsync()).GetAwaiter().GetResult();
}
