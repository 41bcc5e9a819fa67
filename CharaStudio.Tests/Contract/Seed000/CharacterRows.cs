using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed000;

/// <summary>Rows 1-24 of the contract.</summary>
public sealed class CharacterRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    // The document's own body, verbatim.
    private const string Example =
        """
        {
          "name": "Lin Shuang",
          "description": "A calm and composed female swordswoman with silver hair...",
          "personality": "Calm, Reserved, Loyal",
          "first_mes": "...",
          "spec_version": "CharaStudio-v1"
        }
        """;

    private readonly ApiClient _api = studio.Owner;

    [Fact]
    public async Task F001_F012_Create_AtTheDocumentedPath_201WithLocation()
    {
        var made = await _api.Post("/v1/characters", Example);
        Assert.Equal(201, made.Status);
        Assert.Equal($"/v1/characters/{made.Id}", made.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("name", "Lin Shuang")]
    [InlineData("description", "A calm and composed female swordswoman with silver hair...")]
    [InlineData("personality", "Calm, Reserved, Loyal")]
    [InlineData("first_mes", "...")]
    [InlineData("spec_version", "CharaStudio-v1")]
    public async Task F002_F003_F004_F005_F006_F010_Create_Fields_AreKept(string field, string value)
    {
        var made = await _api.Post("/v1/characters", Example);
        Assert.Equal(value, made.Text(field));
        Assert.Equal(value, (await _api.Get($"/v1/characters/{made.Id}")).Text(field));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"   "}""")]
    public async Task F002_Create_WithoutName_422NamingIt(string body)
    {
        var answer = await _api.Post("/v1/characters", body);
        Assert.Equal(422, answer.Status);
        Assert.Equal("name", answer.Body.GetProperty("error").GetProperty("param").GetString());
    }

    [Fact]
    public async Task F006_Create_OtherSpecVersion_422() =>
        Assert.Equal(422, (await _api.Post("/v1/characters", """{"name":"x","spec_version":"CharaStudio-v2"}""")).Status);

    [Fact]
    public async Task F007_Create_WithoutSpecVersionAndFirstMes_IsFine()
    {
        var made = await _api.Post("/v1/characters", """{"name":"Lin Shuang","description":"A calm and composed female swordswoman","personality":"Calm, Reserved"}""");
        Assert.Equal(201, made.Status);
        Assert.Equal("CharaStudio-v1", made.Text("spec_version"));
    }

    [Fact]
    public async Task F008_Create_Envelope_SuccessAndData()
    {
        var made = await _api.Post("/v1/characters", Example);
        Assert.True(made.Body.GetProperty("success").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Object, made.Data.ValueKind);
    }

    [Fact]
    public async Task F009_Create_Id_HasItsPrefix() => Assert.Matches(@"\Achar_[0-9A-Za-z]{22}\z", (await _api.Post("/v1/characters", Example)).Id);

    [Fact]
    public async Task F011_Create_CreatedAt_IsIsoSecondsInUtc() =>
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", (await _api.Post("/v1/characters", Example)).Text("created_at"));

    [Fact]
    public async Task F013_F014_Get_EitherSpellingOfTheId_SameCharacter()
    {
        var made = await _api.Post("/v1/characters", Example);
        var byUuid = await _api.Get($"/v1/characters/{made.Text("uuid")}");
        Assert.Equal(200, byUuid.Status);
        Assert.Equal(made.Id, byUuid.Id);
    }

    [Theory]
    [InlineData("char_abc123")]
    [InlineData("story_0000000000000000000001")]
    [InlineData("char_0000000000000000000001")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("%01")]
    [InlineData("..%2f..%2fetc")]
    public async Task F014_Get_UnknownId_404(string id)
    {
        var answer = await _api.Get($"/v1/characters/{id}");
        Assert.Equal((404, "NotFound"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task F015_F016_Patch_ChangesOnlyWhatIsSent()
    {
        var made = await _api.Post("/v1/characters", Example);
        var changed = await _api.Patch($"/v1/characters/{made.Id}", """{"personality":"Fierce"}""");
        Assert.Equal(200, changed.Status);
        Assert.Equal("Fierce", changed.Text("personality"));
        Assert.Equal(made.Text("description"), changed.Text("description"));
    }

    [Fact]
    public async Task F015_Patch_Null_ClearsButAbsentKeeps()
    {
        var made = await _api.Post("/v1/characters", Example);
        var changed = await _api.Patch($"/v1/characters/{made.Id}", """{"description":null}""");
        Assert.Equal("", changed.Text("description"));
        Assert.Equal("Calm, Reserved, Loyal", changed.Text("personality"));
    }

    [Fact]
    public async Task F017_F018_Delete_200WithSuccess_ThenGone()
    {
        var made = await _api.Post("/v1/characters", Example);
        var deleted = await _api.Delete($"/v1/characters/{made.Id}");
        Assert.Equal(200, deleted.Status);
        Assert.True(deleted.Body.GetProperty("success").GetBoolean());
        Assert.Equal(404, (await _api.Get($"/v1/characters/{made.Id}")).Status);
        Assert.Equal(404, (await _api.Delete($"/v1/characters/{made.Id}")).Status);
    }

    [Fact]
    public async Task F019_F020_F024_List_DefaultLimit20WithMeta()
    {
        await MakeAsync(22, "Bulk");
        var list = await _api.Get("/v1/characters");
        Assert.Equal(20, list.Data.GetArrayLength());
        Assert.Equal((20, 0), (list.Body.GetProperty("meta").GetProperty("limit").GetInt32(), list.Body.GetProperty("meta").GetProperty("offset").GetInt32()));
        Assert.True(list.Body.GetProperty("meta").GetProperty("total").GetInt32() >= 22);
    }

    [Fact]
    public async Task F021_List_Offset_WalksWithoutOverlap()
    {
        await MakeAsync(5, "Walker");
        var first = await _api.Get("/v1/characters?search=Walker&limit=3");
        var second = await _api.Get("/v1/characters?search=Walker&limit=3&offset=3");
        var ids = first.Data.EnumerateArray().Concat(second.Data.EnumerateArray()).Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.Equal(5, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("ünder_%co", 1)]
    [InlineData("COD", 1)]
    [InlineData("%", 1)]
    [InlineData("zzz", 0)]
    public async Task F022_List_Search_MatchesAnyPartOfTheNameAndNothingElse(string search, int expected)
    {
        using var other = new StudioApplicationScope();
        var api = await other.ApiAsync();
        await api.Post("/v1/characters", """{"name":"Ünder_%Code","description":"zzz"}""");
        await api.Post("/v1/characters", """{"name":"Plain"}""");
        Assert.Equal(expected, (await api.Get($"/v1/characters?search={Uri.EscapeDataString(search)}")).Data.GetArrayLength());
    }

    [Fact]
    public async Task F023_List_LimitOver100_IsClampedAndSaid()
    {
        var list = await _api.Get("/v1/characters?limit=1000");
        Assert.Equal(100, list.Body.GetProperty("meta").GetProperty("limit").GetInt32());
        Assert.Equal("100", Assert.Single(list.Headers.GetValues("X-Limit-Clamped")));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=1e1")]
    [InlineData("offset=-1")]
    [InlineData("offset=99999999999999999999")]
    [InlineData("limit=5&limit=6")]
    public async Task F020_F021_List_BadPaging_400(string query) => Assert.Equal(400, (await _api.Get($"/v1/characters?{query}")).Status);

    private async Task MakeAsync(int count, string name)
    {
        for (var i = 0; i < count; i++)
        {
            await _api.Post("/v1/characters", $$"""{"name":"{{name}} {{i}}"}""");
        }
    }
}
