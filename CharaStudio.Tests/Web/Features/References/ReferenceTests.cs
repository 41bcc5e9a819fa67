using System.Text.Json;
using CharaStudio.Engine.Imaging;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.References;

public sealed class ReferenceTests : IClassFixture<ApiStudio>
{
    private static readonly Lazy<byte[]> s_png = new(() => Subject.Picture().ToPng());
    private readonly ApiStudio _studio;

    public ReferenceTests(ApiStudio studio) => _studio = studio;

    private ApiClient Api => _studio.Owner;

    [VisionFact]
    public async Task Paint_Mask_IsTheMaskFromThenOn()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        var painted = new Pixels(Subject.Width, Subject.Height, [.. Enumerable.Range(0, Subject.Width * Subject.Height).SelectMany(i => i % Subject.Width < 90 ? new byte[] { 255, 255, 255, 255 } : [0, 0, 0, 255])]);
        using var form = Subject.Form(painted.ToPng(), part: "mask");
        Assert.Equal(200, (await Api.SendContent(HttpMethod.Put, $"/v1/reference-image/{id}/mask", form)).Status);
        var view = await Api.LookedAtAsync(id);

        Assert.Equal("hand", view.GetProperty("mask").GetProperty("source").GetString());
        Assert.Equal(0.25, view.GetProperty("mask").GetProperty("share").GetDouble(), 3);
    }

    [VisionFact]
    public async Task Paint_OtherSize_Is422()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        using var form = Subject.Form(new Pixels(20, 20, new byte[1600]).ToPng(), part: "mask");
        Assert.Equal(422, (await Api.SendContent(HttpMethod.Put, $"/v1/reference-image/{id}/mask", form)).Status);
    }

    [TensorModelFact(CharaStudio.Engine.Perception.ModelCards.PoseDetector, CharaStudio.Engine.Perception.ModelCards.PoseFull)]
    public async Task Update_MovedJoint_StaysWhereItWasPutAlsoAfterANewMask()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        await Api.Patch($"/v1/reference-image/{id}", """{"joints":[{"name":"left_hand","x":12.5,"y":40}]}""");
        using var form = Subject.Form(new Pixels(Subject.Width, Subject.Height, [.. Enumerable.Repeat((byte)255, Subject.Width * Subject.Height * 4)]).ToPng(), part: "mask");
        await Api.SendContent(HttpMethod.Put, $"/v1/reference-image/{id}/mask", form);
        var view = await Api.LookedAtAsync(id);

        var hand = view.GetProperty("joints").EnumerateArray().Single(joint => joint.GetProperty("name").GetString() == "left_hand");
        Assert.Equal((12.5, 40.0, "hand"), (hand.GetProperty("x").GetDouble(), hand.GetProperty("y").GetDouble(), view.GetProperty("joint_source").GetString()));
    }

    [VisionFact]
    public async Task Get_Processed_SaysWhatWillMove()
    {
        var mobility = await Api.MobilityAsync(await Api.ReferenceAsync(s_png.Value));
        Assert.Contains(mobility.GetProperty("as").GetString(), (string[])["figure", "soft_body"]);
    }

    [TensorModelFact(CharaStudio.Engine.Perception.ModelCards.PoseDetector, CharaStudio.Engine.Perception.ModelCards.PoseFull)]
    public async Task Get_AfterJointsWereMoved_SaysWhatWillMoveNow()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        var moved = await Api.Patch($"/v1/reference-image/{id}", """{"joints":[{"name":"left_elbow","x":-170,"y":40},{"name":"left_hand","x":-175,"y":45}]}""");
        Assert.Equal(JsonValueKind.Null, moved.Body.GetProperty("mobility").ValueKind);

        var mobility = await Api.MobilityAsync(id);
        Assert.Contains(mobility.GetProperty("stays").EnumerateArray(), limb => limb.GetProperty("part").GetString() == "left_arm" && limb.GetProperty("help").GetString() is "picture" or "mask");
    }

    [Theory]
    [InlineData("""{"joints":[{"name":"tail","x":1,"y":1}]}""", "There is no such joint")]
    [InlineData("""{"joints":[{"name":"neck","x":1,"y":1},{"name":"neck","x":2,"y":1}]}""", "twice")]
    [InlineData("""{"joints":[{"name":"neck","x":99999,"y":1}]}""", "too far outside")]
    public async Task Update_BadJoints_Is422(string body, string says)
    {
        var refused = await Api.Patch($"/v1/reference-image/{await Api.ReferenceAsync(s_png.Value)}", body);
        Assert.Equal(422, refused.Status);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_Character_IsLinkedUntilItIsDeleted()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        var character = (await Api.Post("/v1/characters", """{"name":"Mira"}""")).Id;
        var linked = await Api.Patch($"/v1/reference-image/{id}", $$"""{"character_id":"{{character}}"}""");
        await Api.Delete($"/v1/characters/{character}");

        Assert.Equal(character, linked.Body.GetProperty("character_id").GetString());
        Assert.Equal(JsonValueKind.Null, (await Api.Get($"/v1/reference-image/{id}")).Body.GetProperty("character_id").ValueKind);
    }

    [Fact]
    public async Task Delete_TakesPictureAndMaskAlong()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        var view = (await Api.Get($"/v1/reference-image/{id}")).Body;
        Assert.Equal(200, (await Api.Delete($"/v1/reference-image/{id}")).Status);

        Assert.Equal(404, (await Api.Get($"/v1/reference-image/{id}")).Status);
        foreach (var url in new[] { view.GetProperty("image_url"), view.GetProperty("mask_url"), view.GetProperty("portrait_url") }.Where(url => url.ValueKind is JsonValueKind.String))
        {
            Assert.Equal(404, (await Api.Get(new Uri(url.GetString()!).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task Delete_WhenItsLookIsNotPutAwayYet_IsDone()
    {
        var id = await Api.ReferenceAsync(s_png.Value);
        var look = (await Api.Get($"/v1/reference-image/{id}")).Body.GetProperty("job_id").GetString()!;
        await _studio.Application.Services.GetRequiredService<WriteQueue>().RunAsync(async db =>
        {
            var job = (await db.Set<Job>().ToListAsync()).Single(job => JobIds.Spell(job) == look);
            job.State = JobState.Running;
            await db.SaveChangesAsync();
        });

        Assert.Equal(200, (await Api.Delete($"/v1/reference-image/{id}")).Status);
    }

    [VisionFact]
    public async Task Get_Processed_HasASquarePortrait()
    {
        var view = (await Api.Get($"/v1/reference-image/{await Api.ReferenceAsync(s_png.Value)}")).Body;
        var portrait = Pixels.Decode(await Api.Http.GetByteArrayAsync(new Uri(new Uri(view.GetProperty("portrait_url").GetString()!).PathAndQuery, UriKind.Relative)));
        Assert.Equal(portrait.Width, portrait.Height);
        Assert.InRange(portrait.Width, 30, 320);
    }

    [Fact]
    public async Task List_ShowsTheNewestFirst()
    {
        var first = await Api.ReferenceAsync(s_png.Value);
        var second = await Api.ReferenceAsync(s_png.Value);
        var list = (await Api.Get("/v1/reference-image")).Data.EnumerateArray().Select(row => row.GetProperty("reference_image_id").GetString()).ToList();
        Assert.Equal([second, first], list[..2]);
    }

    [Fact]
    public async Task List_OfACharacter_ShowsItsLikenessesAlone()
    {
        var (hers, _) = (await Api.ReferenceAsync(s_png.Value), await Api.ReferenceAsync(s_png.Value));
        var character = (await Api.Post("/v1/characters", """{"name":"Mira"}""")).Id;
        await Api.Patch($"/v1/reference-image/{hers}", $$"""{"character_id":"{{character}}"}""");
        var list = await Api.Get($"/v1/reference-image?character_id={character}");
        Assert.Equal([hers], list.Data.EnumerateArray().Select(row => row.GetProperty("reference_image_id").GetString()));
        Assert.Equal(1, list.Body.GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task List_OfAStatus_ShowsThoseAlone()
    {
        await Api.ReferenceAsync(s_png.Value);
        var processed = (await Api.Get("/v1/reference-image?status=processed&limit=1")).Data;
        Assert.Equal("processed", Assert.Single(processed.EnumerateArray()).GetProperty("status").GetString());
        Assert.Empty((await Api.Get("/v1/reference-image?status=failed")).Data.EnumerateArray());
        Assert.DoesNotContain((await Api.Get("/v1/reference-image?status=pending")).Data.EnumerateArray(), row => row.GetProperty("status").GetString() != "pending");
    }

    [Theory]
    [InlineData("?status=ready")]
    [InlineData("?character_id=ref_0000000000000000000001")]
    [InlineData("?character_id=x")]
    public async Task List_BadFilter_Is400(string query) => Assert.Equal(400, (await Api.Get("/v1/reference-image" + query)).Status);

    [Fact]
    public async Task Upload_TooManyBytes_Is413()
    {
        var refused = await Api.UploadAsync(new byte[21 << 20]);
        Assert.Equal((413, "PayloadTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Upload_HeaderOfAHugePicture_IsRefusedUndecoded()
    {
        var png = s_png.Value.ToArray();
        // Width and height of the IHDR chunk: 60,000 x 60,000.
        new byte[] { 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60 }.CopyTo(png, 16);
        var refused = await Api.UploadAsync(png);
        Assert.Equal(422, refused.Status);
        Assert.Contains("60000 x 60000", refused.Message, StringComparison.Ordinal);
    }
}
