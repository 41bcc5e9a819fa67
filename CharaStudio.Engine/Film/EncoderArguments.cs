using System.Globalization;

namespace CharaStudio.Engine.Film;

/// <summary>The encoder's argument list: words of this file, whole numbers, and one path of our own making. No text of a user's is ever among them.</summary>
internal static class EncoderArguments
{
    private const string Palette =
        "split[seen][drawn];[seen]palettegen=max_colors=256:stats_mode=diff[colours];[drawn][colours]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle";

    public static IReadOnlyList<string> Of(FilmFormat format, string output) =>
    [
        "-hide_banner", "-loglevel", "error", "-nostats", "-y",
        "-protocol_whitelist", "pipe,file",
        "-f", "rawvideo", "-pix_fmt", format.Layout is FrameLayout.Yuv420 ? "yuv420p" : "rgba", "-video_size", Invariant($"{format.Width}x{format.Height}"), "-framerate", Invariant($"{format.Fps}"),
        "-threads", "2", "-i", "pipe:0",
        .. format.Kind is FilmKind.Gif ? Gif : Mp4(format.Layout),
        "-an", "-sn", "-dn", "-map_metadata", "-1", "-threads", "2", "-filter_threads", "1",
        "file:" + output,
    ];

    private static string[] Gif => ["-filter_complex", Palette, "-loop", "0", "-f", "gif"];

    // The colour matrix is named, or players guess it by the picture's size.
    private static string[] Mp4(FrameLayout layout) =>
    [
        .. layout is FrameLayout.Yuv420 ? (string[])[] : ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-profile:v", "high", "-pix_fmt", "yuv420p",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
        "-movflags", "+faststart", "-f", "mp4",
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
