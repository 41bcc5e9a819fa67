using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 184, 210, 215-217 and 244-246: what is not in this version says so plainly, and is listed so.</summary>
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
    [Trait("Row", "216"), Trait("Row", "217")]
    [InlineData("")]
    [InlineData(""","camera_trajectory":[] """)]
    [InlineData(""","camera_trajectory":[{}],"resolution":"wide" """)]
    public async Task Order_BadOne_Is422NamingTheField(string rest) => Assert.Equal((422, "UnprocessableEntity"), (await OrderAsync(rest)) is var refused ? (refused.Status, refused.ErrorCode) : default);

    [Theory]
    [Trait("Row", "184"), Trait("Row", "244"), Trait("Row", "245"), Trait("Row", "246")]
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
