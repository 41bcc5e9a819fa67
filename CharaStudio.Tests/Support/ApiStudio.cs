using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using Microsoft.Extensions.DependencyInjection;

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
        Stranger.Http.DefaultRequestHeaders.Authorization = new("Bearer", await StrangersKeyAsync());
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        Stranger.Dispose();
        await Application.DisposeAsync();
    }

    private async Task<string> StrangersKeyAsync()
    {
        var id = Guid.NewGuid();
        var now = DateTimeOffset.UnixEpoch.AddYears(100);
        await Application.Services.GetRequiredService<WriteQueue>().RunAsync(db =>
        {
            db.Add(new Account { Id = id, Name = $"stranger-{id:N}", Stamp = "x", CreatedAt = now });
            return db.SaveChangesAsync();
        });
        using var scope = Application.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(id);
        return (await scope.ServiceProvider.GetRequiredService<ApiKeyService>().CreateAsync("stranger")).Key;
    }
}
