using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 184, 210-221, 244-246, 250 and 251: what is not in this version says so plainly, and is listed so.</summary>
public sealed class NerfRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private Task<ApiAnswer> OrderAsync(string rest) => studio.Api.Post("/v1/generate/nerf", $$"""{"reference_image_id":"{{studio.Reference}}"{{rest}}}""");

    [Fact]
    [Trait("Row", "210"), Trait("Row", "215")]
    public async Task Order_GoodOne_Is422SayingThatItIsNotAvailable()
    {
        var refused = await OrderAsync(""","camera_trajectory":[{"position":[0,0,2],"look_at":[0,0,0]}],"resolution":"640x480","output_format":"video","fps":30 """);
        Assert.Equal((422, "ModelNotCapable"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [Trait("Row", "216"), Trait("Row", "217"), Trait("Row", "218"), Trait("Row", "219"), Trait("Row", "220"), Trait("Row", "221")]
    [InlineData("", "camera_trajectory")]
    [InlineData(""","camera_trajectory":[] """, "camera_trajectory")]
    [InlineData(""","camera_trajectory":[{}]""", "camera_trajectory[0]")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]},{"position":[0,0]}]""", "camera_trajectory[1].position")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,0]}]""", "camera_trajectory[0].look_at")]
    [InlineData(""","camera_trajectory":[{"position":[0,2,0]}]""", "camera_trajectory[0].up")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,1e39]}]""", "camera_trajectory[0].position")]
    [InlineData(""","camera_trajectory":[{"matrix":[[1,0,0,0],[0,1,0,0],[0,0,1,2]]}]""", "camera_trajectory[0].matrix")]
    [InlineData(""","camera_trajectory":[{"matrix":[[1,0,0,0],[0,0,0,0],[0,0,1,2],[0,0,0,1]]}]""", "camera_trajectory[0].matrix")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"resolution":"wide" """, "resolution")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"output_format":"gif" """, "output_format")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"fps":0 """, "fps")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"output_format":"nerf_model","fps":24 """, "fps")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"url_ttl":5 """, "url_ttl")]
    [InlineData(""","camera_trajectory":[{"position":[0,0,2]}],"output_format":"nerf_model","url_ttl":600 """, "url_ttl")]
    public async Task Order_BadOne_Is422NamingTheField(string rest, string field)
    {
        var refused = await OrderAsync(rest);
        Assert.Equal((422, "UnprocessableEntity"), (refused.Status, refused.ErrorCode));
        Assert.Equal(field, refused.Body.GetProperty("error").GetProperty("param").GetString());
    }

    [Theory]
    [Trait("Row", "211"), Trait("Row", "212"), Trait("Row", "213"), Trait("Row", "214"), Trait("Row", "218"), Trait("Row", "221")]
    [InlineData("?custom_cache_duration_seconds=600", "X-GPU-Type", "a100", """,{"matrix":[[1,0,0,0],[0,1,0,0],[0,0,1,2],[0,0,0,1]]}],"output_format":"nerf_model" """)]
    [InlineData("", "X-Instance-Count", "4", "]")]
    [InlineData("", "If-None-Match", "*", """],"output_format":"video","fps":null,"url_ttl":600 """)]
    public async Task Order_GoodInEveryDocumentedWay_IsRefusedForItsModelAlone_NamingWhatThereIs(string query, string header, string value, string rest)
    {
        var refused = await studio.Api.Send(
            HttpMethod.Post, "/v1/generate/nerf" + query, $$"""{"reference_image_id":"{{studio.Reference}}","camera_trajectory":[{"position":[0,0,2]}{{rest}}}""", (header, value));
        Assert.Equal((422, "ModelNotCapable"), (refused.Status, refused.ErrorCode));
        Assert.Equal("charastudio-puppet", refused.Body.GetProperty("error").GetProperty("details").GetProperty("available")[0].GetString());
    }

    [Theory]
    [Trait("Row", "211"), Trait("Row", "212"), Trait("Row", "213")]
    [InlineData("?custom_cache_duration_seconds=soon", "X-GPU-Type", "t4")]
    [InlineData("", "X-GPU-Type", "h100")]
    [InlineData("", "X-Instance-Count", "5")]
    public async Task Order_BadQueryOrHeader_Is400(string query, string header, string value) => Assert.Equal(400, (await studio.Api.Send(
        HttpMethod.Post, "/v1/generate/nerf" + query, $$"""{"reference_image_id":"{{studio.Reference}}","camera_trajectory":[{"position":[0,0,2]}]}""", (header, value))).Status);

    [Theory]
    [Trait("Row", "184"), Trait("Row", "244"), Trait("Row", "245"), Trait("Row", "246"), Trait("Row", "250"), Trait("Row", "251")]
    [InlineData("gan")]
    [InlineData("diffusion")]
    [InlineData("transformer")]
    [InlineData("nerf")]
    public async Task Models_WhatIsNotInstalled_IsListedWithItsReason(string id)
    {
        var model = (await studio.Api.Get($"/v1/models/{id}")).Body;
        Assert.False(model.GetProperty("available").GetBoolean());
        Assert.NotEqual("", model.GetProperty("reason").GetString());
    }

    [Fact]
    [Trait("Row", "154"), Trait("Row", "243")]
    public async Task Models_Puppet_SaysHowLongItsVectorsAre()
    {
        var model = (await studio.Api.Get("/v1/models/charastudio-puppet")).Body;
        Assert.Equal((true, 64, 3840), (model.GetProperty("available").GetBoolean(), model.GetProperty("z_dim").GetInt32(), model.GetProperty("limits").GetProperty("max_side").GetInt32()));
    }
}
