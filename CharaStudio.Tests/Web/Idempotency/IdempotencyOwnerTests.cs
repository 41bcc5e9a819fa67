using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Idempotency;
using Microsoft.AspNetCore.Http;

namespace CharaStudio.Tests.Web.Idempotency;

public sealed class IdempotencyOwnerTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    [Fact]
    public async Task SameKey_OfAnotherOwner_IsAnotherRequest()
    {
        const string Lin = """{"name":"Lin"}""";
        var mine = await studio.Owner.Send(HttpMethod.Post, "/v1/characters", Lin, ("Idempotency-Key", "shared"));
        var theirs = await studio.Stranger.Send(HttpMethod.Post, "/v1/characters", Lin, ("Idempotency-Key", "shared"));

        Assert.Equal((201, 201), (mine.Status, theirs.Status));
        Assert.NotEqual(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task EveryPost_WithAMalformedKey_Is400()
    {
        var wrong = new List<string>();
        foreach (var route in ApiRoutes.Of(studio.Application).Where(route => route.Method == HttpMethod.Post && !route.IsOpen))
        {
            var answer = await studio.Owner.Send(HttpMethod.Post, route.Address.OriginalString, "{}", ("Idempotency-Key", new string('k', 256)));
            if (answer.Status is not (400 or 403))
            {
                wrong.Add($"{route}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Hash_MultipartWithAnotherBoundary_IsTheSame()
    {
        Assert.Equal(await HashAsync("one", "name=\"a\"", "text"), await HashAsync("two", "name=\"a\"", "text"));
        Assert.NotEqual(await HashAsync("one", "name=\"a\"", "text"), await HashAsync("one", "name=\"b\"", "text"));
        Assert.NotEqual(await HashAsync("one", "name=\"a\"", "text"), await HashAsync("one", "name=\"a\"", "texts"));
    }

    private static Task<string> HashAsync(string boundary, string disposition, string content)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = $"multipart/form-data; boundary={boundary}";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n{content}\r\n--{boundary}--\r\n"));
        return BodyHash.OfAsync(context);
    }
}
