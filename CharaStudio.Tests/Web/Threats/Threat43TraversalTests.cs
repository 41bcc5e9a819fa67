using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Paths that climb, on every route that gives a file, and deletes that name a folder (threat 44).</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat43TraversalTests(ApiStudio studio)
{
    // A lone %2e or %2e%2e never arrives: clients resolve it before they send.
    private static readonly string[] s_names =
        ["..%2fstudio.db", "%2e%2e%2fstudio.db", "..%5cstudio.db", "%252e%252e%252fstudio.db", "%01", "studio.db%01.png", "%2fetc%2fpasswd", "....%2f%2fstudio.db", "*", "~", "%c0%ae%c0%ae"];

    private static readonly string[] s_places =
    [
        "/media/{0}", "/portraits/{0}/portrait", "/portraits/char_0000000000000000000001/{0}", "/portraits/drawn/{0}", "/maps/{0}", "/v1/comics/{0}/pages/1.png",
        "/downloads/comics/{0}/book.pdf", "/css/{0}", "/docs/{0}", "/_framework/{0}", "/{0}", "/v1/models/{0}",
    ];

    [Fact]
    public async Task Files_ByClimbingNames_AreNotFound()
    {
        using var client = await ThreatStudio.SignedInAsync(studio.Application);
        client.DefaultRequestHeaders.Authorization = studio.Owner.Http.DefaultRequestHeaders.Authorization;
        var found = new List<string>();
        foreach (var place in s_places)
        {
            foreach (var name in s_names)
            {
                var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, place, name);
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var status = (int)answer.StatusCode;
                if (status is (< 400 or >= 500) and not (302 or 308))
                {
                    found.Add($"{address}: {status}");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Delete_ByClimbingNames_DeletesNothing()
    {
        var before = Entries();
        foreach (var route in ApiRoutes.Of(studio.Application).Where(route => route.Method == HttpMethod.Delete))
        {
            foreach (var name in s_names.Append(""))
            {
                var address = System.Text.RegularExpressions.Regex.Replace(route.Pattern, @"\{[^}]*\}", name, default, TimeSpan.FromSeconds(1));
                Assert.InRange((await studio.Owner.Delete(address)).Status, 400, 499);
            }
        }

        Assert.Empty(before.Except(Entries(), StringComparer.Ordinal)); // The studio may have written something of its own meanwhile.
    }

    // Journals come and go with the databases' own writes.
    private IEnumerable<string> Entries() =>
        [.. Directory.GetFileSystemEntries(studio.Application.DataFolder).Where(path => !path.EndsWith("-journal", StringComparison.Ordinal))];
}
