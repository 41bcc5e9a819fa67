namespace CharaStudio.Engine.Imaging;

/// <summary>A Debian library that pictures need is not installed; the message says what to type.</summary>
public sealed class NativeLibraryMissingException(string library, string package, Exception? inner = null)
    : Exception($"{library} is not installed. Install Debian's package {package}: apt-get install {package}", inner)
{
    public string Library { get; } = library;

    public string Package { get; } = package;
}
