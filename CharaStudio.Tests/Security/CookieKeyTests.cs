using System.Net;
using System.Text.RegularExpressions;
using CharaStudio.Tests.Faults;
using CharaStudio.Tests.Support;
using AngleSharp.Html.Parser;

namespace CharaStudio.Tests.Security;

/// <summary>Threat 68: what protects cookies is private and survives a restart.</summary>
public sealed partial class CookieKeyTests : IAsyncLifetime
{
    private readonly StudioServer _studio = new();

    public async Task InitializeAsync() => await _studio.StartAsync();

    public async Task DisposeAsync() => await _studio.DisposeAsync();

    [Fact]
    public async Task Cookie_AfterARestart_StillOpensTheStudio_AndItsKeysArePrivate()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { Timeout = Eventually.Patience };
        var link = await WelcomeLinkAsync();
        await WelcomeAsync(browser, link);
        var home = new Uri(link, "/");
        await _studio.KillAsync();
        await _studio.StartAsync();

        using var answer = await browser.GetAsync(home);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var keys = Directory.GetFiles(Path.Combine(_studio.Data, "data-protection"));
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key)));
    }

    private async Task<Uri> WelcomeLinkAsync()
    {
        while (true)
        {
            if (_studio.Log.Select(line => Link().Match(line)).FirstOrDefault(match => match.Success) is { } found)
            {
                return new Uri(found.Value);
            }

            await Task.Delay(20);
        }
    }

    private static async Task WelcomeAsync(HttpClient browser, Uri link)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(link));
        var fields = page.QuerySelectorAll("form input[name]")
            .ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["Form.Name"] = "mei";
        fields["Form.Password"] = "a long enough one";
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [GeneratedRegex(@"http://\S+/welcome\?token=\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
