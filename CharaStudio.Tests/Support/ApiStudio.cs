namespace CharaStudio.Tests.Support;

/// <summary>One application for a test class, with the owner's client and a stranger's.</summary>
public sealed class ApiStudio : IAsyncLifetime
{
    public StudioApplication Application { get; } = new();

    /// <summary>Holds a key of the owner with every standard scope.</summary>
    public ApiClient Owner { get; private set; } = null!;

    /// <summary>Holds a key of another account.</summary>
    public ApiClient Stranger { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Owner = new ApiClient(await Application.CreateKeyedClientAsync());
        Stranger = new ApiClient(Application.CreatePlainClient());
        Stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await Strangers.KeyAsync(Application));
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        Stranger.Dispose();
        await Application.DisposeAsync();
    }
}
