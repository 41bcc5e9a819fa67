using CharaStudio.Engine.Torch;
using F = CharaStudio.Engine.Torch.torch.nn.functional;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>Every case of Golden/aten_ops that torch.nn.functional computes, with its gradients.</summary>
public sealed class FunctionalGoldenTests
{
    private static readonly Dictionary<string, Func<GoldenCase, torch.Tensor[]>> s_cases = new(StringComparer.Ordinal)
    {
        ["conv2d_pad1"] = c => [F.conv2d(c["x"], c["w"], c["b"], padding: [1, 1])],
        ["conv2d_stride2_pad1"] = c => [F.conv2d(c["x"], c["w"], c["b"], [2, 2], [1, 1])],
        ["conv2d_dilation2"] = c => [F.conv2d(c["x"], c["w"], c["b"], [1, 1], [2, 2], [2, 2])],
        ["conv2d_groups3"] = c => [F.conv2d(c["x"], c["w"], c["b"], [1, 1], [1, 1], [1, 1], 3)],
        ["conv2d_depthwise"] = c => [F.conv2d(c["x"], c["w"], c["b"], [1, 1], [1, 1], [1, 1], 6)],
        ["conv2d_asym"] = c => [F.conv2d(c["x"], c["w"], c["b"], [2, 1], [0, 2])],
        ["conv2d_1x1"] = c => [F.conv2d(c["x"], c["w"])],
        ["conv2d_reflect_pad"] = c => [F.conv2d(F.pad(c["x"], [1, 1, 1, 1], PaddingModes.Reflect), c["w"])],
        ["conv2d_vae_down"] = c => [F.conv2d(F.pad(c["x"], [0, 1, 0, 1]), c["w"], c["b"], [2, 2])],
        ["conv1d"] = c => [F.conv1d(c["x"], c["w"], c["b"], 2, 2, 2)],
        ["conv3d"] = c => [F.conv3d(c["x"], c["w"], c["b"], [1, 2, 2], [1, 1, 1])],
        ["conv_transpose2d"] = c => [F.conv_transpose2d(c["x"], c["w"], c["b"], [2, 2], [1, 1], [1, 1])],
        ["conv_transpose2d_groups"] = c => [F.conv_transpose2d(c["x"], c["w"], null, [2, 2], [1, 1], groups: 2)],
        ["group_norm"] = c => [F.group_norm(c["x"], 4, c["w"], c["b"])],
        ["group_norm_eps1e6_3d"] = c => [F.group_norm(c["x"], 2, c["w"], c["b"], 1e-6)],
        ["layer_norm"] = c => [F.layer_norm(c["x"], [10], c["w"], c["b"])],
        ["layer_norm_2d"] = c => [F.layer_norm(c["x"], [4, 10])],
        ["instance_norm"] = c => [F.instance_norm(c["x"])],
        ["batch_norm_eval"] = c => [F.batch_norm(c["x"], c["m"], c["v"], c["w"], c["b"])],
        ["batch_norm_train"] = c => [F.batch_norm(c["x"], c["m"], c["v"], c["w"], c["b"], training: true), c["m"], c["v"]],
        ["rms_norm"] = c => [F.rms_norm(c["x"], [8], c["w"], 1e-6)],
        ["normalize_l2"] = c => [F.normalize(c["x"])],
        ["local_response_norm"] = c => [F.local_response_norm(c["x"], 3)],
        ["affine_grid"] = c => [F.affine_grid(c["t"], [2, 3, 5, 6])],
        ["grid_sample_3d"] = c => [F.grid_sample(c["x"], c["g"])],
        ["sdpa"] = c => [F.scaled_dot_product_attention(c["q"], c["k"], c["v"])],
        ["sdpa_causal"] = c => [F.scaled_dot_product_attention(c["q"], c["k"], c["v"], is_casual: true)],
        ["sdpa_mask"] = c => [F.scaled_dot_product_attention(c["q"], c["k"], c["v"], c["mask"])],
        ["multi_head_attention"] = c => Both(F.multi_head_attention_forward(c["q"], c["k"], c["k"], 2, c["inw"], c["inb"], c["ow"], c["ob"])),
        ["gelu"] = c => [F.gelu(c["x"])],
        ["silu"] = c => [F.silu(c["x"])],
        ["relu"] = c => [F.relu(c["x"])],
        ["elu"] = c => [F.elu(c["x"])],
        ["leaky_relu"] = c => [F.leaky_relu(c["x"], 0.2)],
        ["softplus"] = c => [F.softplus(c["x"])],
        ["mish"] = c => [F.mish(c["x"])],
        ["hardswish"] = c => [F.Hardswish(c["x"])],
        ["sigmoid"] = c => [F.sigmoid(c["x"])],
        ["tanh"] = c => [F.tanh(c["x"])],
        ["erf"] = c => [torch.erf(c["x"])],
        ["selu"] = c => [F.selu(c["x"])],
        ["relu6"] = c => [F.relu6(c["x"])],
        ["log_sigmoid"] = c => [F.logsigmoid(c["x"])],
        ["gelu_tanh"] = c => [F.gelu_tanh(c["x"])],
        ["quick_gelu"] = c => [c["x"] * F.sigmoid(c["x"] * 1.702)],
        ["geglu"] = c => Gated(F.linear(c["x"], c["w"], c["b"]).chunk(2, -1)),
        ["prelu"] = c => [F.prelu(c["x"], c["w"])],
        ["softmax"] = c => [F.softmax(c["x"], 1)],
        ["log_softmax"] = c => [F.log_softmax(c["x"], -1)],
        ["softmax_inf"] = c => [F.softmax(c["x"], -1)],
        ["embedding"] = c => [F.embedding(c["i"], c["w"])],
        ["linear"] = c => [F.linear(c["x"], c["w"], c["b"])],
        ["cosine_similarity"] = c => [F.cosine_similarity(c["a"], c["b"])],
        ["unfold"] = c => [F.unfold(c["x"], (3, 3), padding: (1, 1), stride: (2, 2))],
        ["fold"] = c => [F.fold(c["x"], (7, 8), (3, 3), padding: (1, 1), stride: (2, 2))],
        ["avg_pool2d"] = c => [F.avg_pool2d(c["x"], [3, 3], [2, 2], [1, 1])],
        ["avg_pool2d_nopad"] = c => [F.avg_pool2d(c["x"], [3, 3], [2, 2], [1, 1], ceil_mode: true, count_include_pad: false)],
        ["max_pool2d"] = c => Both(F.max_pool2d_with_indices(c["x"], [3, 3], [2, 2], [1, 1])),
        ["adaptive_avg_pool2d"] = c => [F.adaptive_avg_pool2d(c["x"], [3, 2])],
        ["pixel_shuffle"] = c => [F.pixel_shuffle(c["x"], 2)],
        ["pixel_unshuffle"] = c => [F.pixel_unshuffle(c["x"], 2)],
        ["mse_loss"] = c => [F.mse_loss(c["a"], c["b"])],
        ["l1_loss"] = c => [F.l1_loss(c["a"], c["b"])],
        ["smooth_l1_loss"] = c => [F.smooth_l1_loss(c["a"], c["b"])],
        ["huber_loss"] = c => [F.huber_loss(c["a"], c["b"])],
        ["cross_entropy"] = c => [F.cross_entropy(c["a"], c["t"], label_smoothing: 0.1)],
        ["bce_with_logits"] = c => [F.binary_cross_entropy_with_logits(c["a"], c["t"])],
        ["kl_div"] = c => [F.kl_div(F.log_softmax(c["a"], -1), F.softmax(c["b"], -1), reduction: torch.nn.Reduction.Sum) / c["a"].size(0)],
        ["triplet_margin"] = c => [F.triplet_margin_loss(c["a"], c["p"], c["n"])],
        ["cosine_embedding_loss"] = c => [F.cosine_embedding_loss(c["a"], c["b"], c["y"])],
        ["gram_matrix"] = c => [Gram(c["x"].reshape(2, 4, 15)) / 15],
        ["ssim_gauss11"] = c => [Similarity(c["a"], c["b"])],
        ["resnet_block"] = c => [Residual(c)],
        ["cross_attention_block"] = c => [CrossAttention(c)],
    };

    /// <summary>The names, for the list of all.</summary>
    public static IEnumerable<string> Names => s_cases.Keys.Concat(Families);

    public static TheoryData<string> Cases => [.. s_cases.Keys.Concat(Families)];

    /// <summary>Cases whose names say their arguments.</summary>
    private static IEnumerable<string> Families => GoldenCase.Names.Where(name =>
        (name.StartsWith("interpolate_", StringComparison.Ordinal) || name.StartsWith("grid_sample_", StringComparison.Ordinal) || name.StartsWith("pad_", StringComparison.Ordinal))
        && !s_cases.ContainsKey(name));

    [TensorTheory]
    [MemberData(nameof(Cases))]
    public void Golden(string name)
    {
        using var scope = torch.NewDisposeScope();
        Run(new GoldenCase(name), name);
    }

    /// <summary>Computes a case and compares.</summary>
    internal static void Run(GoldenCase golden, string name) =>
        golden.Check(s_cases.TryGetValue(name, out var work) ? work(golden)
            : name.StartsWith("pad_", StringComparison.Ordinal) ? [Padded(golden, name[4..])]
            : name.StartsWith("grid", StringComparison.Ordinal) ? [Sampled(golden, name.Split('_'))]
            : [Interpolated(golden, name[12..])]);

    private static torch.Tensor Padded(GoldenCase c, string mode) => F.pad(
        c["x"], [2, 1, 3, 2],
        mode switch { "constant" => PaddingModes.Constant, "reflect" => PaddingModes.Reflect, "replicate" => PaddingModes.Replicate, _ => PaddingModes.Circular }, 0.5);

    // grid_sample_MODE_PADDING_CORNERS
    private static torch.Tensor Sampled(GoldenCase c, string[] words) => F.grid_sample(
        c["x"], c["g"],
        words[2] switch { "bilinear" => torch.GridSampleMode.Bilinear, "nearest" => torch.GridSampleMode.Nearest, _ => torch.GridSampleMode.Bicubic },
        words[3] switch { "zeros" => torch.GridSamplePaddingMode.Zeros, "border" => torch.GridSamplePaddingMode.Border, _ => torch.GridSamplePaddingMode.Reflection },
        words[4] == "ac");

    private static torch.Tensor Interpolated(GoldenCase c, string words)
    {
        var mode = words.Split('_')[0] switch
        {
            "nearest-exact" => torch.InterpolationMode.NearestExact,
            "bilinear" or "scale1.5" => torch.InterpolationMode.Bilinear,
            "bicubic" => torch.InterpolationMode.Bicubic,
            "area" => torch.InterpolationMode.Area,
            "linear1d" => torch.InterpolationMode.Linear,
            "trilinear" => torch.InterpolationMode.Trilinear,
            _ => torch.InterpolationMode.Nearest,
        };
        var out0 = c.ShapeOf("out");
        return words.StartsWith("scale2", StringComparison.Ordinal) ? F.interpolate(c["x"], null, [2, 2])
            : words.StartsWith("scale1.5", StringComparison.Ordinal) ? F.interpolate(c["x"], null, [1.5, 1.5], mode, false)
            : F.interpolate(c["x"], out0[2..], null, mode, words.EndsWith("align", StringComparison.Ordinal), antialias: words.Contains("antialias", StringComparison.Ordinal));
    }

    private static torch.Tensor Gram(torch.Tensor x) => torch.bmm(x, x.transpose(1, 2));

    // Wang et al., 2004, with a Gaussian window of 11 and sigma 1.5 over valid places; L = 1.
    private static torch.Tensor Similarity(torch.Tensor a, torch.Tensor b)
    {
        var at = torch.arange(11, torch.float32) - 5;
        var line = (at.square() / -4.5).exp();
        var window = (line / line.sum()).reshape(11, 1).matmul((line / line.sum()).reshape(1, 11)).reshape(1, 1, 11, 11).expand(3, 1, 11, 11);
        torch.Tensor Mean(torch.Tensor x) => F.conv2d(x, window, groups: 3);
        var (ma, mb) = (Mean(a), Mean(b));
        var (va, vb, vab) = (Mean(a * a) - ma.square(), Mean(b * b) - mb.square(), Mean(a * b) - (ma * mb));
        var map = ((2 * ma * mb) + 1e-4) * ((2 * vab) + 9e-4) / ((ma.square() + mb.square() + 1e-4) * (va + vb + 9e-4));
        return map.mean([1, 2, 3]);
    }

    // As in Stable Diffusion's UNet.
    private static torch.Tensor Residual(GoldenCase c)
    {
        var h = F.conv2d(F.silu(F.group_norm(c["x"], 4, c["g1"], c["b1"])), c["w1"], c["c1"], padding: [1, 1]);
        h += F.linear(F.silu(c["t"]), c["wt"], c["bt"]).unsqueeze(-1).unsqueeze(-1);
        h = F.conv2d(F.silu(F.group_norm(h, 4, c["g2"], c["b2"])), c["w2"], c["c2"], padding: [1, 1]);
        return h + F.conv2d(c["x"], c["ws"]);
    }

    private static torch.Tensor CrossAttention(GoldenCase c)
    {
        var h = F.layer_norm(c["x"], [12], c["g"], c["b"]);
        torch.Tensor Heads(torch.Tensor x) => x.reshape(2, -1, 3, 4).transpose(1, 2);
        var (q, k, v) = (Heads(F.linear(h, c["wq"])), Heads(F.linear(c["c"], c["wk"])), Heads(F.linear(c["c"], c["wv"])));
        var joined = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(2, -1, 12);
        return c["x"] + F.linear(joined, c["wo"], c["bo"]);
    }

    private static torch.Tensor[] Both((torch.Tensor One, torch.Tensor Two) pair) => [pair.One, pair.Two];

    private static torch.Tensor[] Gated(torch.Tensor[] halves) => [halves[0] * F.gelu(halves[1])];
}
