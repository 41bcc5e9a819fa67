using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Weights.Anime4K;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Networks;

public sealed class Anime4KNetworkTests
{
    private const int Side = 24;

    [TensorModelFact(ModelCards.UpscaleSmall, ModelCards.UpscaleMedium, ModelCards.UpscaleLarge, ModelCards.RestoreSmall, ModelCards.RestoreMedium, ModelCards.RestoreLarge)]
    public void Run_EveryNetwork_EqualsThePlainLoops() => Assert.All(
        [ModelCards.UpscaleSmall, ModelCards.UpscaleMedium, ModelCards.UpscaleLarge, ModelCards.RestoreSmall, ModelCards.RestoreMedium, ModelCards.RestoreLarge],
        id =>
        {
            var model = ModelFactAttribute.Installed.Anime4K(id);
            var picture = Noise(Side);

            using var network = new Anime4KNetwork(model);
            using var made = network.Run(torch.tensor(picture, [1, 3, Side, Side]));

            var right = PlainUpscale.Run(model, picture, Side).Result;
            Assert.Equal([1, 3, Side * model.Scale, Side * model.Scale], made.shape);
            Assert.InRange(made.data<float>().ToArray().Zip(right, (a, b) => Math.Abs(a - b)).Max(), 0, 1e-5f);
        });

    [TensorModelFact(ModelCards.UpscaleLarge, ModelCards.UpscaleMedium, ModelCards.UpscaleSmall)]
    public void Run_PartWithItsReach_EqualsThePartOfTheWhole() => Assert.All(Upscaler.Models, id =>
    {
        using var scope = torch.NewDisposeScope();
        using var network = new Anime4KNetwork(ModelFactAttribute.Installed.Anime4K(id));
        var picture = torch.tensor(Noise(64), [1, 3, 64, 64]);
        var whole = network.Run(picture).narrow(3, 40, 40);

        var part = network.Run(picture.narrow(3, 20 - network.Reach, 20 + (2 * network.Reach))).narrow(3, 2 * network.Reach, 40);

        Assert.InRange((whole - part).abs().max().ToSingle(), 0, 1e-5f);
    });

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public void Run_AgainAndAgain_KeepsNoMemory()
    {
        using var network = new Anime4KNetwork(ModelFactAttribute.Installed.Anime4K(ModelCards.UpscaleLarge));
        using var picture = torch.tensor(Noise(Side), [1, 3, Side, Side]);
        using var scope = torch.NewDisposeScope();

        network.Run(picture);
        network.Run(picture);

        Assert.Equal(2, scope.DisposablesCount);
    }

    private static float[] Noise(int side) => [.. Enumerable.Range(0, 3 * side * side).Select(i => (((i * 7919L) + (i * i * 31L)) % 1009) / 1009f)];
}
