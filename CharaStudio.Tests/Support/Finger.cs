using Microsoft.Playwright;

namespace CharaStudio.Tests.Support;

/// <summary>A finger on the glass: touches as the device tells them, so that what scrolls instead of dragging shows.</summary>
internal static class Finger
{
    /// <summary>A telephone held upright.</summary>
    public static BrowserNewPageOptions Telephone => new() { HasTouch = true, IsMobile = true, DeviceScaleFactor = 2, ViewportSize = new() { Width = 412, Height = 840 } };

    /// <summary>Puts the finger on the middle of something, draws it aside and lifts it.</summary>
    /// <param name="across">Pixels of the page to the right.</param>
    /// <param name="down">Pixels of the page downwards.</param>
    public static async Task DragAsync(this IPage page, ILocator what, float across, float down)
    {
        const int Steps = 8;
        await what.ScrollIntoViewIfNeededAsync();
        var box = (await what.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var glass = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync(glass, "touchStart", x, y);
        for (var step = 1; step <= Steps; step++)
        {
            await TouchAsync(glass, "touchMove", x + (across * step / Steps), y + (down * step / Steps));
        }

        await glass.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await glass.DetachAsync();
    }

    private static Task TouchAsync(ICDPSession glass, string type, float x, float y) =>
        glass.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new { x, y } } });
}
