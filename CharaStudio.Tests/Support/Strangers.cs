using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Support;

/// <summary>People who own nothing of what a test made.</summary>
public static class Strangers
{
    /// <summary>A key of a new account: all standard scopes, or the ones named.</summary>
    public static async Task<string> KeyAsync(StudioApplication studio, params string[] scopes)
    {
        var id = Guid.NewGuid();
        var now = DateTimeOffset.UnixEpoch.AddYears(100);
        await studio.Services.GetRequiredService<WriteQueue>().RunAsync(db =>
        {
            db.Add(new Account { Id = id, Name = $"stranger-{id:N}", Stamp = "x", CreatedAt = now });
            return db.SaveChangesAsync();
        });
        using var scope = studio.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Use(id);
        return (await scope.ServiceProvider.GetRequiredService<ApiKeyService>().CreateAsync("stranger", scopes.Length == 0 ? null : scopes)).Key;
    }
}
