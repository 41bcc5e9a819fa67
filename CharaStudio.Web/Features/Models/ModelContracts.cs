using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Models;

/// <summary>Something that can draw or write, or could if it were installed.</summary>
/// <param name="Kind">illustrator, rule-based, language-model, puppet, gan, diffusion, transformer or perception (a pretrained network that sees or reads).</param>
/// <param name="SupportsMultiturn">True when it keeps characters the same from scene to scene of one story.</param>
/// <param name="Reason">Why it is not available.</param>
public sealed record ModelView(
    string Id,
    string Name,
    string Kind,
    IReadOnlyList<string> Capabilities,
    bool SupportsMultiturn,
    bool Available,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
{
    /// <summary>Length of the control vectors that it takes; null for what draws from words.</summary>
    public int? ZDim { get; init; }

    /// <summary>Null where nothing of the kind is limited.</summary>
    public ModelLimits? Limits { get; init; }

    /// <summary>What the studio does with a pretrained network.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Purpose { get; init; }

    /// <summary>Of a pretrained network.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Licence { get; init; }

    // OpenAI clients expect these three.
    [JsonPropertyName("object")]
    public string ObjectName => "model";

    public long Created => 1_763_683_200;

    public string OwnedBy => "charastudio";
}

/// <summary>The tensor engine of this machine.</summary>
/// <param name="Available">Null while it is being looked at.</param>
/// <param name="Reason">What is missing and what to type; null when nothing is.</param>
/// <param name="Version">The libtorch; null when there is none.</param>
/// <param name="CudaDevices">How many graphics processors it can use.</param>
public sealed record TensorView(bool? Available, string? Reason = null, string? Version = null, int CudaDevices = 0);

/// <summary>OpenAI's list under <c>data</c>, and the same under <c>models</c> for visual stories (contract C22).</summary>
/// <param name="Tensors">What the neural models stand on.</param>
public sealed record ModelList(IReadOnlyList<ModelView> Data, TensorView Tensors)
{
    [JsonPropertyName("object")]
    public string ObjectName => "list";

    public IReadOnlyList<ModelView> Models => Data;
}

/// <summary>What a model takes at most; null where a limit does not apply.</summary>
public sealed record ModelLimits
{
    public int? MaxCharacters { get; init; }

    public int? MaxStates { get; init; }

    public int? MinScenes { get; init; }

    public int? MaxScenes { get; init; }

    public int? MaxReferenceImages { get; init; }

    /// <summary>Of one film.</summary>
    public int? MaxFrames { get; init; }

    /// <summary>Pixels.</summary>
    public int? MaxSide { get; init; }

    public long? MaxPixels { get; init; }
}
