using Microsoft.JSInterop;

namespace CharaStudio.Web.Components;

/// <summary>What was typed and not yet saved, kept by the browser (see studio.js).</summary>
public static class Drafts
{
    /// <returns>The draft, or an empty text.</returns>
    public static ValueTask<string> ReadAsync(IJSRuntime script, string key) => script.InvokeAsync<string>("studio.readDraft", key);

    public static ValueTask KeepAsync(IJSRuntime script, string key, string value) => script.InvokeVoidAsync("studio.keepDraft", key, value);

    /// <summary>Call when the text is saved.</summary>
    public static async ValueTask ForgetAsync(IJSRuntime script, params string[] keys)
    {
        foreach (var key in keys)
        {
            await script.InvokeVoidAsync("studio.keepDraft", key, "");
        }
    }
}
