namespace CharaStudio.Engine.Perception;

/// <summary>A network, or the tensor engine that runs it, is not installed; the message says what to type.</summary>
/// <param name="model">Its id of <see cref="ModelCards"/>.</param>
public sealed class ModelMissingException(string model, string reason) : InvalidOperationException(reason)
{
    public string Model { get; } = model;
}
