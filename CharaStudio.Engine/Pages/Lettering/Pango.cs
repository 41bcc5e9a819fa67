using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>The few pango and cairo calls that measuring needs.</summary>
internal static unsafe partial class Pango
{
    public const int Scale = 1024;

    private const string PangoLib = "libpango-1.0.so.0";
    private const string PangoCairoLib = "libpangocairo-1.0.so.0";
    private const string CairoLib = "libcairo.so.2";
    private const string GObjectLib = "libgobject-2.0.so.0";

    [LibraryImport(PangoCairoLib, EntryPoint = "pango_cairo_font_map_new")]
    public static partial nint NewFontMap();

    [LibraryImport(PangoLib, EntryPoint = "pango_font_map_create_context")]
    public static partial nint CreateContext(nint fontMap);

    [LibraryImport(PangoCairoLib, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(nint context, nint options);

    [LibraryImport(PangoCairoLib, EntryPoint = "pango_cairo_context_set_resolution")]
    public static partial void SetResolution(nint context, double dpi);

    [LibraryImport(PangoLib, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundGlyphPositions(nint context, int round);

    [LibraryImport(PangoLib, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFromString(string tag);

    [LibraryImport(PangoLib, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(nint context, nint language);

    [LibraryImport(PangoLib, EntryPoint = "pango_font_description_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint FontFromString(string description);

    [LibraryImport(PangoLib, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetAbsoluteSize(nint font, double size);

    [LibraryImport(PangoLib, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFont(nint font);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_new")]
    public static partial nint NewLayout(nint context);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(nint layout, nint font);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_set_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetText(nint layout, string text, int length);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_get_extents")]
    public static partial void GetExtents(nint layout, out Rectangle ink, out Rectangle logical);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_get_baseline")]
    public static partial int GetBaseline(nint layout);

    [LibraryImport(PangoLib, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int GetUnknownGlyphs(nint layout);

    [LibraryImport(PangoCairoLib, EntryPoint = "pango_cairo_layout_path")]
    public static partial void LayoutPath(nint cairo, nint layout);

    [LibraryImport(GObjectLib, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(CairoLib, EntryPoint = "cairo_font_options_create")]
    public static partial nint NewFontOptions();

    [LibraryImport(CairoLib, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(nint options, int style);

    [LibraryImport(CairoLib, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(nint options, int metrics);

    [LibraryImport(CairoLib, EntryPoint = "cairo_font_options_destroy")]
    public static partial void FreeFontOptions(nint options);

    [LibraryImport(CairoLib, EntryPoint = "cairo_image_surface_create")]
    public static partial nint NewImageSurface(int format, int width, int height);

    [LibraryImport(CairoLib, EntryPoint = "cairo_create")]
    public static partial nint NewCairo(nint surface);

    [LibraryImport(CairoLib, EntryPoint = "cairo_copy_path")]
    public static partial PathData* CopyPath(nint cairo);

    [LibraryImport(CairoLib, EntryPoint = "cairo_path_destroy")]
    public static partial void FreePath(PathData* path);

    [LibraryImport(CairoLib, EntryPoint = "cairo_destroy")]
    public static partial void FreeCairo(nint cairo);

    [LibraryImport(CairoLib, EntryPoint = "cairo_surface_destroy")]
    public static partial void FreeSurface(nint surface);

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    /// <summary><c>cairo_path_t</c>: elements of 16 bytes, headers (type, length) followed by points.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PathData
    {
        public int Status;
        public double* Data;
        public int Count;
    }
}
