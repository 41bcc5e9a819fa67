using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Fields that only the studio sets are sent along.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat11MassAssignmentTests(ApiStudio studio)
{
    private const string Extra =
        "\"id\":\"char_0000000000000000000001\",\"owner_id\":\"00000000-0000-0000-0000-000000000001\",\"ownerId\":\"x\",\"OwnerId\":\"x\",\"project_id\":\"x\","
        + "\"is_public\":true,\"isPublic\":true,\"created_at\":\"1999-01-01T00:00:00Z\",\"createdAt\":\"1999-01-01T00:00:00Z\",\"updated_at\":\"1999-01-01T00:00:00Z\","
        + "\"version\":99,\"row_version\":99,\"deleted_at\":\"1999-01-01T00:00:00Z\"";

    [Theory]
    [InlineData("/v1/characters", "\"name\":\"x\"")]
    [InlineData("/v1/worlds", "\"name\":\"x\"")]
    [InlineData("/v1/stories", "\"title\":\"x\"")]
    public async Task CreateAndChange_WithFieldsOfTheStudio_LeavesThemAlone(string path, string field)
    {
        var made = await studio.Owner.Post(path, $"{{{field},{Extra}}}");
        Assert.Equal(201, made.Status);
        var changed = await studio.Owner.Patch($"{path}/{made.Id}", $"{{{field},{Extra}}}");
        Assert.Equal((200, made.Id), (changed.Status, changed.Id));
        Assert.DoesNotContain("1999", changed.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (await studio.Stranger.Get($"{path}/{made.Id}")).Status);
        Assert.Equal(404, (await studio.Owner.Get($"{path}/char_0000000000000000000001")).Status);
    }

    [Fact]
    public async Task Key_AskingForScopesItsMakerMayNotGive_GetsNone()
    {
        using var limited = new ApiClient(await studio.Application.CreateKeyedClientAsync("characters:read"));
        Assert.Equal(403, (await limited.Post("/v1/keys", JsonSerializer.Serialize(new { name = "x", scopes = new[] { "keys:admin" } }))).Status);
    }
}
