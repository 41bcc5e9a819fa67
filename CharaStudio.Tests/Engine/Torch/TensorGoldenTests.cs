using CharaStudio.Engine.Torch;

namespace CharaStudio.Tests.Engine.Torch;

/// <summary>Tensors, linear algebra, Fourier transforms, indices and reductions against the reference, gradients included.</summary>
public sealed class TensorGoldenTests
{
    internal static readonly Dictionary<string, Func<GoldenCase, torch.Tensor[]>> Cases = new(StringComparer.Ordinal)
    {
        ["sigmoid"] = c => [c["x"].sigmoid()],
        ["tanh"] = c => [c["x"].tanh()],
        ["erf"] = c => [c["x"].erf()],
        ["softmax"] = c => [c["x"].softmax(1)],
        ["log_softmax"] = c => [c["x"].log_softmax(1)],
        ["softmax_inf"] = c => [torch.softmax(c["x"], -1)],
        ["gather"] = c => [c["x"].gather(1, c["i"])],
        ["scatter"] = c => [torch.zeros(4, 6, 5).scatter(1, c["i"], c["s"])],
        ["scatter_add"] = c => [c["x"].scatter_add(1, c["i"], c["s"])],
        ["index_select"] = c => [c["x"].index_select(1, c["i"])],
        ["index_add"] = c => [c["x"].index_add(0, c["i"], c["s"], 1)],
        ["topk"] = c => Both(c["x"].topk(3, 1)),
        ["sort_desc"] = c => Both(c["x"].sort(1, true)),
        ["kthvalue"] = c => Both(torch.kthvalue(c["x"], 2, 1)),
        ["quantile"] = c => [torch.quantile(c["x"], torch.tensor(new[] { 0.1f, 0.5f, 0.995f }), 1)],
        ["cumsum"] = c => [c["x"].cumsum(1)],
        ["cumprod"] = c => [c["x"].cumprod(1)],
        ["flip_roll"] = c => [c["x"].flip(0, 2).roll([1, -2], [0, 1])],
        ["std_var_unbiased"] = c => [c["x"].std([1, 2]), c["x"].var([1], false), c["x"].mean([2])],
        ["norms"] = c => [c["x"].norm(1), c["x"].abs().sum([1, 2]), torch.linalg.vector_norm(c["x"], double.PositiveInfinity, [2])],
        ["logsumexp"] = c => [c["x"].logsumexp(1)],
        ["amax_argmax"] = c => [c["x"].amax(1), c["x"].argmax(1), c["x"].amin([0, 2])],
        ["masked_fill_where"] = c => [torch.where(c["x"] > 0, c["x"].masked_fill(c["x"] > 1, 9), c["y"])],
        ["clamp_lerp"] = c => [c["x"].clamp(-1, 1).lerp(c["y"], 0.3)],
        ["searchsorted_right"] = c => [torch.searchsorted(c["s"], c["v"], false, true)],
        ["bincount_histc"] = c => [torch.histc(c["x"], 8, -2, 2)],
        ["nonzero"] = c => [torch.nonzero(c["x"] > 1)],
        ["unique"] = c => torch.unique(c["x"], true, true, true) is var (values, inverse, counts) ? [values, inverse!, counts!] : [],
        ["tril_triu"] = c => [c["x"].tril(1), c["x"].triu(-1)],
        ["cdist"] = c => [torch.cdist(c["a"], c["b"])],
        ["linear"] = c => [c["x"].matmul(c["w"].t()) + c["b"]],
        ["bmm"] = c => [torch.bmm(c["a"], c["b"])],
        ["matmul_broadcast"] = c => [torch.matmul(c["a"], c["b"])],
        ["addmm_alpha_beta"] = c => [torch.addmm(c["c"], c["a"], c["b"], 0.5f, 2)],
        ["einsum_bhid_bhjd"] = c => [torch.einsum("bhid,bhjd->bhij", c["a"], c["b"])],
        ["einsum_nctkv"] = c => [torch.einsum("nkctv,kvw->nctw", c["a"], c["b"])],
        ["einsum_outer"] = c => [torch.einsum("i,j->ij", c["a"], c["b"])],
        ["inverse_det"] = c => [torch.linalg.inv(c["a"]), torch.linalg.det(c["a"])],
        ["svd_values"] = c => [torch.linalg.svd(c["a"], false).S],
        ["cross"] = c => [torch.cross(c["a"], c["b"], 1)],
        ["qr_abs_r"] = c => [torch.linalg.qr(c["a"]).R.abs()],
        ["rfft2"] = c => [torch.view_as_real(torch.fft.rfft2(c["x"]))],
        ["fft_fftshift_roundtrip"] = c => [torch.fft.ifft2(torch.fft.ifftshift(torch.fft.fftshift(torch.fft.fft2(c["x"])))).real],
        ["fftn_freeu_filter"] = c => [torch.view_as_real(torch.fft.fftshift(torch.fft.fftn(c["x"], null, [-2, -1]), [-2, -1]))],
        ["channel_cat_chunk_permute"] = c => [torch.cat([.. c["x"].chunk(3, 1).Reverse()], 0).permute(0, 3, 1, 2)],
        ["repeat_interleave"] = c => [c["x"].repeat_interleave(3, 0).repeat(1, 2)],
        ["timestep_embedding_32"] = c => [Timesteps(c["t"], 32)],
        ["gram_matrix"] = c => [torch.einsum("bchw,bdhw->bcd", c["x"], c["x"]) / 15],
        ["nerf_composite"] = c => Composite(c["sigma"], c["rgb"], c["t"]),
        ["nerf_posenc_L6"] = c => [torch.cat([c["x"], .. Enumerable.Range(0, 6).SelectMany(k => Octave(c["x"] * Math.Pow(2, k)))], -1)],
        ["nerf_sample_pdf"] = c => [Sample(c["bins"], c["w"], c["u"])],
    };

    public static TheoryData<string> Names => [.. GoldenNames.Tensors];

    [TensorTheory]
    [MemberData(nameof(Names))]
    public void Golden_Case_IsAsTheReference(string name)
    {
        using var scope = torch.NewDisposeScope();
        var golden = new GoldenCase(name);
        golden.Check(Cases[name](golden));
    }

    private static torch.Tensor[] Both((torch.Tensor First, torch.Tensor Second) pair) => [pair.First, pair.Second];

    private static torch.Tensor[] Octave(torch.Tensor x) => [x.sin(), x.cos()];

    private static torch.Tensor Timesteps(torch.Tensor steps, long channels)
    {
        var rates = torch.exp(torch.arange(channels / 2) * (-Math.Log(10000) / (channels / 2)));
        var angles = steps.to(torch.float32).unsqueeze(1) * rates;
        return torch.cat([angles.cos(), angles.sin()], -1);
    }

    /// <summary>Volume rendering of Mildenhall et al. 2020, the last interval open.</summary>
    private static torch.Tensor[] Composite(torch.Tensor sigma, torch.Tensor rgb, torch.Tensor t)
    {
        var (rows, columns) = (t.size(0), t.size(1));
        var intervals = torch.cat([torch.diff(t), torch.full([rows, 1], 1e10)], -1);
        var alpha = 1 - (-(sigma.relu() * intervals)).exp();
        var free = torch.cat([torch.ones(rows, 1), 1 - alpha + 1e-10], -1).cumprod(-1).narrow(1, 0, columns);
        var weights = alpha * free;
        return [(weights.unsqueeze(-1) * rgb.sigmoid()).sum(1), weights, (weights * t).sum(-1), weights.sum(-1)];
    }

    /// <summary>Places drawn from a histogram by the inverse of its sums.</summary>
    private static torch.Tensor Sample(torch.Tensor bins, torch.Tensor weights, torch.Tensor u)
    {
        var chances = weights + 1e-5;
        var sums = (chances / chances.sum(-1, true)).cumsum(-1);
        sums = torch.cat([torch.zeros_like(sums[TensorIndex.Ellipsis, ..1]), sums], -1);
        var above = torch.searchsorted(sums, u, false, true);
        var (from, to) = ((above - 1).clamp(min: 0), above.clamp(max: sums.size(1) - 1));
        var (low, high) = (sums.gather(1, from), sums.gather(1, to));
        var (left, right) = (bins.gather(1, from), bins.gather(1, to));
        var share = torch.where(high - low < 1e-5, torch.ones_like(high), high - low);
        return left + ((u - low) / share * (right - left));
    }
}
