namespace CharaStudio.Engine.Weights;

/// <summary>A file of weights is not what it must be. The message names the file, the tensor where there is one, and what is wrong.</summary>
public sealed class WeightsException : Exception
{
    internal WeightsException(string file, string? tensor, string reason, Exception? inner = null)
        : base(tensor is null ? $"{Path.GetFileName(file)}: {reason}" : $"{Path.GetFileName(file)}, tensor '{Shorten(tensor)}': {reason}", inner)
    {
        (File, Tensor, Reason) = (file, tensor, reason);
    }

    public string File { get; }

    /// <summary>Null where the file as a whole is wrong.</summary>
    public string? Tensor { get; }

    /// <summary>One sentence, without the names.</summary>
    public string Reason { get; }

    // A hostile header may hold a megabyte of name.
    private static string Shorten(string name) => name.Length <= 80 ? name : name[..80] + "...";
}
