using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Bench.Tensors;

/// <summary>
/// <c>bench gpu</c>: what only a machine with CUDA can show. Seeds, results against the CPU, memory that runs out as an error after which
/// work goes on, and how much faster it is. bench/gpu.md says how to run it.
/// </summary>
internal static class GpuBench
{
    private static readonly torch.Device s_gpu = new("cuda:0");

    public static int Run()
    {
        if (TensorRuntime.Reason is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 1;
        }

        if (TensorRuntime.CudaDevices == 0)
        {
            Console.Error.WriteLine($"{TensorRuntime.Version} sees no CUDA device. Name a libtorch with CUDA by LIBTORCH and build again; bench/gpu.md has the steps.");
            return 1;
        }

        TensorRuntime.AllowTf32(false);
        using var off = torch.no_grad();
        var checks = new (string Name, Func<string?> Check)[]
        {
            ("seeds: the same noise as on the CPU", Seeds),
            ("convolution, normalisation and attention as on the CPU", Results),
            ("errors name operator, shapes and device", Errors),
            ("memory that runs out is an error, and work goes on", Memory),
        };
        var failed = checks.Count(item => !Passes(item.Name, item.Check));
        Speed("block 320 at 64x64", 320, 64);
        Speed("block 1280 at 16x16", 1280, 16);
        return failed == 0 ? 0 : 1;
    }

    private static bool Passes(string name, Func<string?> check)
    {
        using var scope = torch.NewDisposeScope();
        var problem = check();
        Console.WriteLine($"{(problem is null ? "ok  " : "FAIL")} {name}{(problem is null ? "" : ": " + problem)}");
        return problem is null;
    }

    private static string? Seeds()
    {
        using var one = new torch.Generator(7);
        using var two = new torch.Generator(7);
        return Difference(torch.randn([4, 64], generator: one), torch.randn([4, 64], device: s_gpu, generator: two)) == 0 ? null : "the numbers differ";
    }

    private static string? Results()
    {
        torch.manual_seed(1);
        var x = torch.randn([2, 64, 32, 32]);
        var (w, g, q) = (torch.randn([64, 64, 3, 3]) * 0.05, torch.ones([64]), torch.randn([1, 4, 300, 32]));
        var differences = new[]
        {
            Difference(torch.nn.functional.conv2d(x, w, padding: [1, 1]), torch.nn.functional.conv2d(x.to(s_gpu), w.to(s_gpu), padding: [1, 1])),
            Difference(torch.nn.functional.group_norm(x, 8, g, g), torch.nn.functional.group_norm(x.to(s_gpu), 8, g.to(s_gpu), g.to(s_gpu))),
            Difference(torch.nn.functional.scaled_dot_product_attention(q, q, q), torch.nn.functional.scaled_dot_product_attention(q.to(s_gpu), q.to(s_gpu), q.to(s_gpu))),
        };
        return differences.Max() <= 1e-3 ? null : string.Create(CultureInfo.InvariantCulture, $"largest difference {differences.Max():0.#####}");
    }

    private static string? Errors()
    {
        var a = torch.randn([3, 4], device: s_gpu);
        try
        {
            torch.matmul(a, a);
        }
        catch (TensorException error)
        {
            return error.Message.Contains("[3, 4] Float32 on cuda:0", StringComparison.Ordinal) ? null : error.Message;
        }

        return "the product of [3, 4] with itself was not refused";
    }

    // A tebibyte is more than any card has.
    private static string? Memory()
    {
        try
        {
            torch.empty([1L << 38], device: s_gpu);
        }
        catch (TensorMemoryException)
        {
            return Difference(torch.ones([8]) + 1, torch.ones([8], device: s_gpu) + 1) == 0 ? null : "the sum after it is wrong";
        }

        return "a tebibyte was given out";
    }

    private static void Speed(string name, int channels, int side)
    {
        var (cpu, gpu) = (Best(Networks.Block(channels, side)), Best(Networks.Block(channels, side, s_gpu)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {name}: CPU {cpu:0.00} ms, GPU {gpu:0.00} ms, {cpu / gpu:0.0} times"));
    }

    private static double Best(Action work)
    {
        work();
        var best = double.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            torch.cuda.synchronize();
            var start = Stopwatch.GetTimestamp();
            work();
            torch.cuda.synchronize();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static double Difference(torch.Tensor cpu, torch.Tensor gpu) => (cpu - gpu.cpu()).abs().max().item<float>();
}
