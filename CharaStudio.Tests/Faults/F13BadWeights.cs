using System.Net.Http.Json;
using System.Text.Json;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Faults;

/// <summary>F13: files of weights that are corrupt, truncated, of the wrong shape, full of NaN, empty, or claim a header of 100 MB.</summary>
internal sealed class F13BadWeights : IFault
{
    private readonly string _models = Directory.CreateTempSubdirectory("charastudio-models-").FullName;
    private readonly StudioServer _studio;
    private bool _started;

    public F13BadWeights() => _studio = new StudioServer("--models", _models);

    public string Id => "F13";

    public string Injection => "weights corrupt, truncated, wrong shape, NaN, empty, header of 100 MB";

    public async ValueTask DisposeAsync()
    {
        await _studio.DisposeAsync();
        Directory.Delete(_models, recursive: true);
    }

    public async Task<string> RunAsync(int seed)
    {
        if (!_started)
        {
            await _studio.StartAsync();
            _started = true;
        }

        // Two a round, so that the suite's rounds come to all of them.
        return $"{await TryAsync((2 * seed) - 1)}; {await TryAsync(2 * seed)}";
    }

    private async Task<string> TryAsync(int seed)
    {
        var (what, said) = Install(seed);
        var list = await _studio.ClientOf(seed).GetFromJsonAsync<JsonElement>(new Uri("/v1/models", UriKind.Relative));
        var model = list.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("id").GetString() == $"w{seed}");
        Assert.False(model.GetProperty("available").GetBoolean());
        var reason = model.GetProperty("reason").GetString()!;
        Assert.Contains(said, reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_models, reason, StringComparison.Ordinal);
        Assert.False(_studio.Process.HasExited);
        Assert.Equal(200, await _studio.ClientOf(seed).StatusAsync("/health"));
        return $"{what}: {reason}";
    }

    private (string What, string Said) Install(int seed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_models, $"w{seed}")).FullName;
        var path = Path.Combine(folder, "model.safetensors");
        File.WriteAllText(Path.Combine(folder, "config.json"), seed % 6 == 0 ? """{"kind":"gan","tensors":{"a":[3]}}""" : """{"kind":"gan"}""");
        SafetensorsWriter.Write(path, [TensorData.Of("a", [64], new float[64])]);
        var sound = File.ReadAllBytes(path);
        switch (seed % 6)
        {
            case 1:
                File.WriteAllBytes(path, sound[..(8 + new Random(seed).Next(1, sound.Length - 9))]);
                return ("truncated", "truncated");
            case 2:
                File.WriteAllBytes(path, []);
                return ("empty", "empty");
            case 3:
                File.WriteAllBytes(path, [.. BitConverter.GetBytes(100_000_000L), .. sound[8..]]);
                return ("header of 100 MB", "claims 100000000 bytes");
            case 4:
                SafetensorsWriter.Write(path, [TensorData.Of("a", [2], [1, float.NaN])]);
                return ("NaN", "NaN");
            case 5:
                new Random(seed).NextBytes(sound.AsSpan(8, 40));
                File.WriteAllBytes(path, sound);
                return ("corrupt", "header");
            default:
                return ("wrong shape", "config.json says [3]");
        }
    }
}

public sealed class F13BadWeightsTests : FaultRounds
{
    internal override IFault Create() => new F13BadWeights();
}
