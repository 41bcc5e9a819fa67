namespace CharaStudio.Tests.Support;

/// <summary>An application of one test's own.</summary>
public sealed class StudioApplicationScope : IDisposable
{
    private readonly StudioApplication _application = new();

    public async Task<ApiClient> ApiAsync() => new(await _application.CreateKeyedClientAsync());

    public void Dispose() => _application.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
