using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Vision;
using CharaStudio.Engine.Weights.TfLite;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>A segmentation network: a picture's colours in, each pixel's share of the subject out.</summary>
internal sealed class MaskNetwork(TfLiteModel model) : IDisposable
{
    private readonly TfLiteNetwork _network = new(model);

    public int Width { get; } = model.Tensors[model.Inputs[0]].Shape[2];

    public int Height { get; } = model.Tensors[model.Inputs[0]].Shape[1];

    /// <param name="picture">RGB, of any size: the network sees all of it, stretched to its own.</param>
    /// <returns><see cref="Width"/> x <see cref="Height"/> numbers, 0 to 1.</returns>
    public float[] Run(Raster picture)
    {
        var small = Fitted(picture);
        using var scope = torch.NewDisposeScope();
        var input = torch.tensor(Array.ConvertAll(small.Samples, sample => sample / 255f)).reshape(1, Height, Width, 3);
        return _network.Run(input)[0].contiguous().data<float>().ToArray();
    }

    /// <summary>The picture as the network sees it.</summary>
    public Raster Fitted(Raster picture) => (picture.Width, picture.Height) == (Width, Height) ? picture : picture.Resized(Width, Height, Interpolation.Area);

    public void Dispose() => _network.Dispose();
}
