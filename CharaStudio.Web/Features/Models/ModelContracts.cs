using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Models;

/// <summary>Something that can draw or write, or could if it were installed.</summary>
/// <param name="Id">What requests name it by.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">illustrator, rule-based, language-model, puppet, gan, diffusion, transformer or perception (a pretrained network that sees or reads).</param>
/// <param name="Capabilities">What it can do, in words such as image, comic, video or text.</param>
/// <param name="SupportsMultiturn">True when it keeps characters the same from scene to scene of one story.</param>
/// <param name="Available">True when requests may name it here and now.</param>
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

    /// <summary>model.</summary>
    [JsonPropertyName("object")]
    public string ObjectName => "model";

    /// <summary>Seconds since 1970; the same for all.</summary>
    public long Created => 1_763_683_200;

    /// <summary>charastudio.</summary>
    public string OwnedBy => "charastudio";
}

/// <summary>The tensor engine of this machine.</summary>
/// <param name="Available">Null while it is being looked at.</param>
/// <param name="Reason">What is missing and what to type; null when nothing is.</param>
/// <param name="Version">The libtorch; null when there is none.</param>
/// <param name="CudaDevices">How many graphics processors it can use.</param>
public sealed record TensorView(bool? Available, string? Reason = null, string? Version = null, int CudaDevices = 0);

/// <summary>A list under <c>data</c>, as clients of chat models expect it, and the same under <c>models</c> for visual stories (contract C22).</summary>
/// <param name="Data">Everything that is known, available or not.</param>
/// <param name="Tensors">What the neural models stand on.</param>
public sealed record ModelList(IReadOnlyList<ModelView> Data, TensorView Tensors)
{
    /// <summary>list.</summary>
    [JsonPropertyName("object")]
    public string ObjectName => "list";

    /// <summary>The same as data, by the name that visual stories use.</summary>
    public IReadOnlyList<ModelView> Models => Data;
}

/// <summary>What a model takes at most; null where a limit does not apply.</summary>
public sealed record ModelLimits
{
    /// <summary>Characters of one story or panel.</summary>
    public int? MaxCharacters { get; init; }

    /// <summary>Costumes or disguises of one character.</summary>
    public int? MaxStates { get; init; }

    /// <summary>Scenes of one story, at least.</summary>
    public int? MinScenes { get; init; }

    /// <summary>Scenes of one story, at most.</summary>
    public int? MaxScenes { get; init; }

    /// <summary>Pictures that set the mood of one story.</summary>
    public int? MaxReferenceImages { get; init; }

    /// <summary>Frames of one film.</summary>
    public int? MaxFrames { get; init; }

    /// <summary>Pixels of the longer side.</summary>
    public int? MaxSide { get; init; }

    /// <summary>Pixels of one picture.</summary>
    public long? MaxPixels { get; init; }
}
