using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class CharactersPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Search_ByName_ShowsThemAlone()
    {
        await using var studio = new StudioApplication();
        var address = studio.Listen();
        var page = await studio.SignInAsync(chromium);
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        await api.Post("/v1/characters", """{"name":"Lin Shuang","description":"A calm swordswoman with silver hair"}""");
        await api.Post("/v1/characters", """{"name":"Old Bartholomew","description":"A fisherman with a white beard"}""");
        await page.OpenAsync(address + "/characters");
        await Assertions.Expect(page.Locator("main .cs-card")).ToHaveCountAsync(2);
        await page.Locator("input[type=search]").PressSequentiallyAsync("Barthol");
        await Assertions.Expect(page.Locator("main .cs-card")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main .cs-card h3")).ToHaveTextAsync("Old Bartholomew");
    }

    [Fact]
    public async Task Search_ForNobody_SaysSoAndTakesItBack()
    {
        await using var studio = new StudioApplication();
        var address = studio.Listen();
        var page = await studio.SignInAsync(chromium);
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        await api.Post("/v1/characters", """{"name":"Lin Shuang","description":"A calm swordswoman with silver hair"}""");
        await page.OpenAsync(address + "/characters");
        await page.FillAsync("input[type=search]", "zzqx");
        await Assertions.Expect(page.Locator("main h2")).ToHaveTextAsync("Nobody like that");
        await page.FillAsync("input[type=search]", "");
        await Assertions.Expect(page.Locator("main .cs-card")).ToHaveCountAsync(1);
    }
}
