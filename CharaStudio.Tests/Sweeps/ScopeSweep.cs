using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Every scope at every route (threat 10), against the table that docs/scopes.md shows.</summary>
public sealed class ScopeSweep(SweepStudio studio) : IClassFixture<SweepStudio>
{
    public static TheoryData<string> AllScopes => [.. Scopes.All];

    [Fact, Trait("Document", "Made")]
    public void Document_IsWhatTheRoutesSay() => MadeDocument.Check("scopes.md", ScopeTable.Write(studio.Routes));

    [Theory]
    [MemberData(nameof(AllScopes))]
    public async Task Key_OfOneScope_OpensItsRoutes_AndIsRefusedAtTheOthersUnread(string scope)
    {
        using var key = new ApiClient(await studio.Application.CreateKeyedClientAsync(scope));
        var wrong = new List<string>();
        foreach (var route in studio.Routes)
        {
            // A body that cannot be read: who may not enter is told so, and not that.
            var body = route.Body is null ? null : "{\"cut";
            var answer = await key.Send(route.Method, studio.Own.Address(route, (_, id) => Belongings.Absent(id)), body);
            var opens = route.Scopes.Count == 0 || route.Scopes.Contains(scope);
            if (opens == (answer.Status is 401 or 403) || (opens && body is not null && answer.Status != 400))
            {
                wrong.Add($"{route}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Scopes_OfEveryRoute_AreKnown() => Assert.Empty(studio.Routes.SelectMany(route => route.Scopes).Except(Scopes.All));

    [Fact]
    public void KeysAndProjects_NeedTheAdminsScope() => Assert.All(
        studio.Routes.Where(route => route.Path.StartsWith("/v1/keys", StringComparison.Ordinal) || route.Path.StartsWith("/v1/projects", StringComparison.Ordinal)),
        route => Assert.Equal([Scopes.KeysAdmin], route.Scopes));
}
