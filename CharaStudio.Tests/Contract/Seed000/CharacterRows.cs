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
    [Trait("Row", "1"), Trait("Row", "12")]
    public async Task Create_AtTheDocumentedPath_201WithLocation()
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
    [Trait("Row", "2"), Trait("Row", "3"), Trait("Row", "4"), Trait("Row", "5"), Trait("Row", "6"), Trait("Row", "10")]
    public async Task Create_Fields_AreKept(string field, string value)
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
    [Trait("Row", "2")]
    public async Task Create_WithoutName_422NamingIt(string body)
    {
        var answer = await _api.Post("/v1/characters", body);
        Assert.Equal(422, answer.Status);
        Assert.Equal("name", answer.Body.GetProperty("error").GetProperty("param").GetString());
    }

    [Fact]
    [Trait("Row", "6")]
    public async Task Create_OtherSpecVersion_422() =>
        Assert.Equal(422, (await _api.Post("/v1/characters", """{"name":"x","spec_version":"CharaStudio-v2"}""")).Status);

    [Fact]
    [Trait("Row", "7")]
    public async Task Create_WithoutSpecVersionAndFirstMes_IsFine()
    {
        var made = await _api.Post("/v1/characters", """{"name":"Lin Shuang","description":"A calm and composed female swordswoman","personality":"Calm, Reserved"}""");
        Assert.Equal(201, made.Status);
        Assert.Equal("CharaStudio-v1", made.Text("spec_version"));
    }

    [Fact]
    [Trait("Row", "8")]
    public async Task Create_Envelope_SuccessAndData()
    {
        var made = await _api.Post("/v1/characters", Example);
        Assert.True(made.Body.GetProperty("success").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Object, made.Data.ValueKind);
    }

    [Fact]
    [Trait("Row", "9")]
    public async Task Create_Id_HasItsPrefix() => Assert.Matches(@"\Achar_[0-9A-Za-z]{22}\z", (await _api.Post("/v1/characters", Example)).Id);

    [Fact]
    [Trait("Row", "11")]
    public async Task Create_CreatedAt_IsIsoSecondsInUtc() =>
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", (await _api.Post("/v1/characters", Example)).Text("created_at"));

    [Fact]
    [Trait("Row", "13"), Trait("Row", "14")]
    public async Task Get_EitherSpellingOfTheId_SameCharacter()
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
    [Trait("Row", "14")]
    public async Task Get_UnknownId_404(string id)
    {
        var answer = await _api.Get($"/v1/characters/{id}");
        Assert.Equal((404, "NotFound"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    [Trait("Row", "15"), Trait("Row", "16")]
    public async Task Patch_ChangesOnlyWhatIsSent()
    {
        var made = await _api.Post("/v1/characters", Example);
        var changed = await _api.Patch($"/v1/characters/{made.Id}", """{"personality":"Fierce"}""");
        Assert.Equal(200, changed.Status);
        Assert.Equal("Fierce", changed.Text("personality"));
        Assert.Equal(made.Text("description"), changed.Text("description"));
    }

    [Fact]
    [Trait("Row", "15")]
    public async Task Patch_Null_ClearsButAbsentKeeps()
    {
        var made = await _api.Post("/v1/characters", Example);
        var changed = await _api.Patch($"/v1/characters/{made.Id}", """{"description":null}""");
        Assert.Equal("", changed.Text("description"));
        Assert.Equal("Calm, Reserved, Loyal", changed.Text("personality"));
    }

    [Fact]
    [Trait("Row", "17"), Trait("Row", "18")]
    public async Task Delete_200WithSuccess_ThenGone()
    {
        var made = await _api.Post("/v1/characters", Example);
        var deleted = await _api.Delete($"/v1/characters/{made.Id}");
        Assert.Equal(200, deleted.Status);
        Assert.True(deleted.Body.GetProperty("success").GetBoolean());
        Assert.Equal(404, (await _api.Get($"/v1/characters/{made.Id}")).Status);
        Assert.Equal(404, (await _api.Delete($"/v1/characters/{made.Id}")).Status);
    }

    [Fact]
    [Trait("Row", "19"), Trait("Row", "20"), Trait("Row", "24")]
    public async Task List_DefaultLimit20WithMeta()
    {
        await MakeAsync(22, "Bulk");
        var list = await _api.Get("/v1/characters");
        Assert.Equal(20, list.Data.GetArrayLength());
        Assert.Equal((20, 0), (list.Body.GetProperty("meta").GetProperty("limit").GetInt32(), list.Body.GetProperty("meta").GetProperty("offset").GetInt32()));
        Assert.True(list.Body.GetProperty("meta").GetProperty("total").GetInt32() >= 22);
    }

    [Fact]
    [Trait("Row", "21")]
    public async Task List_Offset_WalksWithoutOverlap()
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
    [Trait("Row", "22")]
    public async Task List_Search_MatchesAnyPartOfTheNameAndNothingElse(string search, int expected)
    {
        using var other = new StudioApplicationScope();
        var api = await other.ApiAsync();
        await api.Post("/v1/characters", """{"name":"Ünder_%Code","description":"zzz"}""");
        await api.Post("/v1/characters", """{"name":"Plain"}""");
        Assert.Equal(expected, (await api.Get($"/v1/characters?search={Uri.EscapeDataString(search)}")).Data.GetArrayLength());
    }

    [Fact]
    [Trait("Row", "23")]
    public async Task List_LimitOver100_IsClampedAndSaid()
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
    [Trait("Row", "20"), Trait("Row", "21")]
    public async Task List_BadPaging_400(string query) => Assert.Equal(400, (await _api.Get($"/v1/characters?{query}")).Status);

    private async Task MakeAsync(int count, string name)
    {
        for (var i = 0; i < count; i++)
        {
            await _api.Post("/v1/characters", $$"""{"name":"{{name}} {{i}}"}""");
        }
    }
}
