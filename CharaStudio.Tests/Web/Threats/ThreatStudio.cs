using System.Net;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>One studio for all tests of the threat list: they only look, or leave rows of their own behind.</summary>
[CollectionDefinition(Collection)]
public sealed class ThreatStudio : ICollectionFixture<ApiStudio>
{
    public const string Collection = "threats";

    /// <summary>A client that carries a session's cookie and no key.</summary>
    public static async Task<HttpClient> SignedInAsync(StudioApplication studio)
    {
        var accounts = studio.Services.GetRequiredService<AccountService>();
        if (await accounts.OpenFirstRunAsync() is { } token)
        {
            await accounts.WelcomeAsync(token, "mei", "a long enough one");
        }

        var client = studio.CreatePlainClient();
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(Inputs(page).Append(new("Form.Name", "mei")).Append(new("Form.Password", "a long enough one")));
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static IEnumerable<KeyValuePair<string, string>> Inputs(string page) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll("form input[type=hidden]")
            .Select(input => new KeyValuePair<string, string>(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
}
