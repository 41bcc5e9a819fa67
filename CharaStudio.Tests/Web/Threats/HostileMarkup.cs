namespace CharaStudio.Tests.Web.Threats;

/// <summary>Texts that run, load or redress something if a page ever takes them for markup: each core in each of the places it may land.</summary>
internal static class HostileMarkup
{
    private static readonly string[] s_cores =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<body onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>", "<object data=javascript:alert(1)></object>",
        "<embed src=//evil.example/x.swf>", "<a href=javascript:alert(1)>x</a>", "<a href='java&#10;script:alert(1)'>x</a>", "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>", "<input autofocus onfocus=alert(1)>", "<marquee onstart=alert(1)>x</marquee>",
        "<form action=//evil.example><button>x</button></form>", "<math href=javascript:alert(1)>x</math>", "<style>@import '//evil.example/x.css'</style>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content='0;url=//evil.example/'>", "<base href=//evil.example/>",
        "<img src=//evil.example/x.png>", "<template><script>alert(1)</script></template>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "![x](//evil.example/y.png)", "[x](javascript:alert(1))", "<x onclick=alert(1) style=position:fixed;inset:0>x</x>", "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}", "@(await JS.InvokeVoidAsync(\"alert\"))", "&lt;script&gt;alert(1)&lt;/script&gt;",
    ];

    private static readonly string[] s_places = ["{0}", "\">{0}", "'>{0}", "--></title></textarea>{0}"];

    /// <summary>128 texts, each short enough for a name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_places.SelectMany(place => s_cores.Select(core => place.Replace("{0}", core, StringComparison.Ordinal)))];
}
