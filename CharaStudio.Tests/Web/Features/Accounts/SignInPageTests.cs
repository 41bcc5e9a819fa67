using System.Net;
using AngleSharp.Html.Parser;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Accounts.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Accounts;

public sealed class SignInPageTests : IAsyncLifetime
{
    private const string Password = "a long enough one";
    private readonly StudioApplication _studio = new();
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = _studio.CreatePlainClient();
        var accounts = _studio.Services.GetRequiredService<AccountService>();
        await accounts.WelcomeAsync(await accounts.OpenFirstRunAsync(), "mei", Password);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Home_WithoutSession_LeadsToSignIn()
    {
        using var answer = await _client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RightPassword_OpensHome()
    {
        using var answer = await PostAsync("/sign-in", Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var home = await _client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task UnknownPage_SignedIn_Is404WithAPage()
    {
        using var answer = await PostAsync("/sign-in", Password);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/no-such-page");
        request.Headers.Accept.ParseAdd("text/html");
        using var page = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("There is nothing here", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongPassword_StaysOutside()
    {
        using var answer = await PostAsync("/sign-in", "wrong password");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("do not match", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Name", "mei"), new("Form.Password", Password)]);
        using var answer = await _client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Api_WithSessionButNoKey_Is401()
    {
        using var answer = await PostAsync("/sign-in", Password);
        var route = ApiRoutes.Of(_studio).First(route => !route.IsOpen);
        using var request = new HttpRequestMessage(route.Method, route.Address);
        using var reply = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, reply.StatusCode);
    }

    [Theory]
    [InlineData("/characters?x=1", "/characters?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData(null, "/")]
    public void LocalOrHome_FollowsOnlyOwnAddresses(string? asked, string followed) => Assert.Equal(followed, Session.LocalOrHome(asked));

    private async Task<HttpResponseMessage> PostAsync(string path, string password)
    {
        var page = await _client.GetStringAsync(new Uri(path, UriKind.Relative));
        using var document = await new HtmlParser().ParseDocumentAsync(page);
        var token = document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Form.Name", "mei"), new("Form.Password", password),
        ]);
        return await _client.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
