using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Comics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Comics;

public sealed class ComicDeleteTests
{
    /// <summary>As two callers find it who delete the same comic at once.</summary>
    [Fact]
    public async Task Delete_WhosePagesHaveJustGone_Is404()
    {
        await using var studio = new StudioApplication();
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        Assert.Equal(200, (await api.Post("/v1/generate/comic", """{"panels":[{"description":"a hill"}]}""")).Status);
        var id = (await api.Get("/v1/comics?limit=1")).Body.GetProperty("data")[0].GetProperty("id").GetString();
        await studio.Services.GetRequiredService<WriteQueue>().RunAsync(db => db.Set<ComicPage>().ExecuteDeleteAsync());

        Assert.Equal(404, (await api.Delete("/v1/comics/" + id)).Status);
    }
}
