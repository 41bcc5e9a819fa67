using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;
using Microsoft.Playwright;

namespace CharaStudio.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class FilmTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly StudioApplication _studio = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Film_MadeInTheReader_PlaysAndSeeks()
    {
        var address = _studio.Listen();
        var page = await _studio.SignInAsync(chromium);
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var made = await api.Post("/v1/generate/comic", """{"title":"The Ford","panels":[{"description":"A knight waits on a bridge in the rain"}]}""");
        await page.OpenAsync($"{address}/comics/{made.Text("comic_id")}");
        await page.SelectOptionAsync("#film select >> nth=1", "640x360");
        await page.ClickAsync("text=Make a film");
        // The address stays the same: a signed one would begin the film anew whenever the page hears of its job.
        await Assertions.Expect(page.Locator("#film video")).ToHaveAttributeAsync("src", new Regex(@"^/media/[^?]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var time = await page.EvaluateAsync<double>(
            """
            async () => {
              const film = document.querySelector('#film video');
              film.muted = true;
              await film.play();
              film.pause();
              await new Promise(sought => { film.onseeked = sought; film.currentTime = 1.5; });
              return film.error ? -1 : film.currentTime;
            }
            """);
        Assert.Equal(1.5, time, 1);
    }
}
