using System.Runtime.InteropServices;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Vision;

/// <summary>Whether this machine has OpenCV and our interface to it. Nothing here throws when it has not, but for <see cref="UseThreads"/>.</summary>
public static class OpenCv
{
    private const string Built = "libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libopencv-video-dev libopencv-photo-dev g++";
    private const string Run = "libopencv-core406 libopencv-imgproc406 libopencv-imgcodecs406 libopencv-video406 libopencv-photo406";

    private static readonly Lazy<State> s_state = new(Probe);

    /// <summary>True when every operation of this namespace can be called.</summary>
    public static bool Installed => s_state.Value.Missing is null;

    /// <summary>Null when installed, otherwise what is missing and what to do.</summary>
    public static string? Reason => s_state.Value.Missing?.Message;

    /// <summary>OpenCV's version, for example 4.6.0; null when it is not installed.</summary>
    public static string? Version => s_state.Value.Version;

    /// <summary>How many threads OpenCV may use for one operation, in the whole process; 0 or 1 is the calling thread alone.</summary>
    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    public static void UseThreads(int count)
    {
        Require();
        Ctcv.Check(Ctcv.Threads(count));
    }

    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    internal static void Require()
    {
        if (s_state.Value.Missing is { } missing)
        {
            throw new NativeLibraryMissingException(missing.Library, missing.Package, missing);
        }
    }

    private static unsafe State Probe()
    {
        try
        {
            return Ctcv.GetAbi() == Ctcv.Abi
                ? new State(null, Marshal.PtrToStringUTF8((nint)Ctcv.GetVersion()))
                : new State(new("A libctcv.so of this version", $"{Built}, then build again", null), null);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            // Built here, but without OpenCV beside it; or built on a machine without OpenCV's headers.
            var present = File.Exists(Path.Combine(AppContext.BaseDirectory, "libctcv.so"));
            return new State(new("OpenCV 4.6", present ? Run : $"{Built}, then build again", error), null);
        }
    }

    private sealed record State(NativeLibraryMissingException? Missing, string? Version);
}
