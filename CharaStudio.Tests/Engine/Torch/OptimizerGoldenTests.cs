using CharaStudio.Engine.Torch;
using CharaStudio.Engine.Torch.Modules;
using static CharaStudio.Engine.Torch.torch.optim;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>Ten steps of each optimiser on loss = mean((tanh(X W^T + b) - Y)^2), schedulers over twelve steps, and the running average.</summary>
public sealed class OptimizerGoldenTests
{
    private static readonly Dictionary<string, Func<Parameter[], Optimizer>> s_runs = new(StringComparer.Ordinal)
    {
        ["sgd"] = p => SGD(p, 0.05),
        ["sgd_momentum_nesterov_wd"] = p => SGD(p, 0.05, 0.9, 0, 0.01, nesterov: true),
        ["adam"] = p => Adam(p, 0.02),
        ["adam_wd_amsgrad"] = p => Adam(p, 0.02, 0.8, 0.99, 1e-6, 0.1, amsgrad: true),
        ["adamw"] = p => AdamW(p, 0.02),
        ["adamw_b"] = p => AdamW(p, 0.05, 0.9, 0.95, 1e-8, 0.3),
        ["rmsprop"] = p => RMSProp(p, 0.01),
        ["adamw_clip1"] = p => AdamW(p, 0.02),
    };

    public static TheoryData<string> Runs => [.. s_runs.Keys];

    [TensorTheory]
    [MemberData(nameof(Runs))]
    public void Steps_AreTheReferences(string run)
    {
        using var scope = torch.NewDisposeScope();
        var (x, y) = (GoldenCase.Read("optim.in.X"), GoldenCase.Read("optim.in.Y"));
        Parameter[] both = [new(GoldenCase.Read("optim.in.W0").clone()), new(GoldenCase.Read("optim.in.b0").clone())];
        using var optimizer = s_runs[run](both);
        var (losses, weights, biases) = (new List<torch.Tensor>(), new List<torch.Tensor>(), new List<torch.Tensor>());
        for (var step = 0; step < 10; step++)
        {
            optimizer.zero_grad();
            var loss = torch.nn.functional.mse_loss(torch.nn.functional.linear(x, both[0], both[1]).tanh(), y);
            loss.backward();
            if (run == "adamw_clip1")
            {
                torch.nn.utils.clip_grad_norm_(both, 0.1);
            }

            optimizer.step();
            losses.Add(loss.detach().to(torch.float64));
            weights.Add(both[0].detach().clone());
            biases.Add(both[1].detach().clone());
        }

        GoldenCase.Same($"optim.{run}.loss", torch.stack(losses));
        GoldenCase.Same($"optim.{run}.W", torch.stack(weights));
        GoldenCase.Same($"optim.{run}.b", torch.stack(biases));
    }

    [TensorTheory]
    [InlineData("cosine")]
    [InlineData("step")]
    [InlineData("onecycle")]
    public void Rates_AreTheReferences(string name)
    {
        using var scope = torch.NewDisposeScope();
        using var optimizer = SGD([new Parameter(torch.zeros([1]))], 0.05);
        var scheduler = name switch
        {
            "cosine" => lr_scheduler.CosineAnnealingLR(optimizer, 10, 0.001),
            "step" => lr_scheduler.StepLR(optimizer, 3, 0.5),
            _ => lr_scheduler.OneCycleLR(optimizer, 0.1, 12),
        };
        var rates = new double[12];
        for (var at = 0; at < rates.Length; at++)
        {
            rates[at] = optimizer.ParamGroups[0].LearningRate;
            if (at < rates.Length - 1)
            {
                scheduler.step();
            }
        }

        GoldenCase.Same($"lr.{name}", torch.tensor(rates));
    }

    [TensorFact]
    public void State_TakenOver_GoesOnAsIfNothingHadHappened()
    {
        using var scope = torch.NewDisposeScope();
        var (one, two) = (new Parameter(torch.ones([3])), new Parameter(torch.ones([3])));
        using var first = AdamW([one], 0.1);
        Step(first, one, 3);
        using var second = AdamW([two], 0.1);
        two.set_data(one.detach().clone());
        second.load_state_dict(first.state_dict());
        Step(first, one, 2);
        Step(second, two, 2);

        Assert.Equal(one.detach().data<float>().ToArray(), two.detach().data<float>().ToArray());
        Assert.Throws<ArgumentException>(() => second.load_state_dict(new Dictionary<string, torch.Tensor>(StringComparer.Ordinal) { ["1.mean"] = torch.ones([3]) }));
    }

    private static void Step(Optimizer optimizer, Parameter parameter, int times)
    {
        for (var i = 0; i < times; i++)
        {
            optimizer.zero_grad();
            parameter.square().sum().backward();
            optimizer.step();
        }
    }

    [TensorFact]
    public void Average_IsTheReference()
    {
        using var scope = torch.NewDisposeScope();
        var (parameter, source) = (GoldenCase.Read("ema.in.start").clone(), GoldenCase.Read("ema.in.src"));
        using var average = new ExponentialAverage([parameter], 0.9);
        var steps = new List<torch.Tensor>();
        foreach (var next in source.unbind(0))
        {
            parameter.copy_(next);
            average.step();
            steps.Add(average.Averages[0].clone());
        }

        GoldenCase.Same("ema.out", torch.stack(steps));
    }
}
