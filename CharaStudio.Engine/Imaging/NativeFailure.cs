namespace CharaStudio.Engine.Imaging;

/// <summary>What a native library says of its failure, as the exception that it is.</summary>
internal static class NativeFailure
{
    // cairo; libxml and cairo under librsvg; gdk-pixbuf; GLib; the C library.
    private static readonly string[] s_memory = ["out of memory", "memory allocation failed", "nomemory", "insufficient memory", "failed to allocate", "cannot allocate memory"];

    /// <summary>A want of memory is no fault of the picture: another process, or another hour, may draw it.</summary>
    /// <param name="what">A sentence's beginning: "The SVG cannot be drawn".</param>
    public static Exception Of(string what, string reason) => s_memory.Any(words => reason.Contains(words, StringComparison.OrdinalIgnoreCase))
        ? new InsufficientMemoryException($"{what}: {reason}")
        : new PictureException($"{what}: {reason}");
}
