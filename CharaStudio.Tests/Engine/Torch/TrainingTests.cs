using CharaStudio.Engine.Torch;
using CharaStudio.Engine.Torch.Modules;
using static CharaStudio.Engine.Torch.torch;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>A small network learns which way a noisy bar runs.</summary>
public sealed class TrainingTests
{
    private const int Side = 12;
    private const int Kinds = 4;

    [TensorFact]
    public void Cnn_LearnsBars_ToMoreThan95Percent() => Assert.InRange(Train(7).Accuracy, 0.95, 1);

    [TensorFact]
    public void SameSeed_SameLosses_OtherSeed_Others()
    {
        var first = Train(7).Losses;

        Assert.Equal(first, Train(7).Losses);
        Assert.NotEqual(first, Train(8).Losses);
    }

    [TensorFact]
    public async Task TwoThreads_TrainAtOnce_AsEachWouldAlone()
    {
        var alone = Train(7).Losses;
        var both = await Task.WhenAll(
            Task.Factory.StartNew(() => Train(7).Losses, TaskCreationOptions.LongRunning), Task.Factory.StartNew(() => Train(7).Losses, TaskCreationOptions.LongRunning));

        Assert.Equal(alone, both[0]);
        Assert.Equal(alone, both[1]);
    }

    private static (List<float> Losses, double Accuracy) Train(ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        using var network = new Bars(generator);
        using var optimizer = optim.AdamW(network.parameters(), 0.01);
        var losses = new List<float>();
        for (var step = 0; step < 80; step++)
        {
            using var inner = NewDisposeScope();
            var (pictures, kinds) = Draw(32, generator);
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(network.call(pictures), kinds);
            loss.backward();
            optimizer.step();
            losses.Add(loss.item<float>());
        }

        using var off = no_grad();
        network.eval();
        var (unseen, truth) = Draw(400, generator);
        return (losses, network.call(unseen).argmax(1).eq(truth).to(float32).mean().item<float>());
    }

    // Upright, level and both slanted bars, moved about, in noise.
    private static (Tensor Pictures, Tensor Kinds) Draw(int count, Generator generator)
    {
        var (pictures, kinds) = (randn([count, 1, Side, Side], generator: generator) * 0.5, randint(0, Kinds, [count], generator: generator));
        var (places, numbers) = (randint(2, Side - 2, [count], generator: generator).data<long>().ToArray(), kinds.data<long>().ToArray());
        for (var i = 0; i < count; i++)
        {
            for (var at = 0L; at < Side; at++)
            {
                var slant = (at + places[i]) % Side;
                var (row, column) = numbers[i] switch { 0 => (at, places[i]), 1 => (places[i], at), 2 => (at, slant), _ => (at, Side - 1 - slant) };
                pictures[i, 0, row, column] += 2;
            }
        }

        return (pictures, kinds);
    }

    private sealed class Bars : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1 = nn.Conv2d(1, 8, 3, padding: 1);
        private readonly GroupNorm norm1 = nn.GroupNorm(2, 8);
        private readonly Conv2d conv2 = nn.Conv2d(8, 16, 3, padding: 1);
        private readonly Linear head = nn.Linear(16, Kinds);

        public Bars(Generator generator)
            : base(nameof(Bars))
        {
            RegisterComponents();
            foreach (var parameter in parameters().Where(parameter => parameter.dim() > 1))
            {
                nn.init.kaiming_normal_(parameter, generator: generator);
            }

            foreach (var (_, parameter) in named_parameters().Where(item => item.name.EndsWith("bias", StringComparison.Ordinal)))
            {
                nn.init.zeros_(parameter);
            }
        }

        public override Tensor forward(Tensor input)
        {
            var x = nn.functional.max_pool2d(nn.functional.relu(norm1.forward(conv1.forward(input))), [2, 2]);
            return head.forward(nn.functional.adaptive_avg_pool2d(nn.functional.relu(conv2.forward(x)), [1, 1]).flatten(1));
        }
    }
}
