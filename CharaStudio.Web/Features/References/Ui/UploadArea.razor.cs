using System.Globalization;
using CharaStudio.Web.Components;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class UploadArea(ReferenceService references, IJSRuntime script)
{
    private const int Piece = 64 * 1024;
    private static readonly string[] s_kinds = ["image/jpeg", "image/png"];
    private readonly Deed _deed = new();
    private readonly PageScript _pasting = new(script);
    private ElementReference _area;
    private double _sent;
    private string _name = "";

    [Parameter]
    public EventCallback<ReferenceView> Uploaded { get; set; }

    public ValueTask DisposeAsync() => _pasting.DisposeAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _pasting.StartAsync(Assets["Features/References/Ui/UploadArea.razor.js"], "listen", _area);
        }
    }

    private Task TakeAsync(InputFileChangeEventArgs change)
    {
        (_sent, _name) = (0, change.File.Name);
        return _deed.DoAsync(async () =>
        {
            Check(change.File);
            var made = await references.UploadAsync(await ReadAsync(change.File), Path.GetFileNameWithoutExtension(change.File.Name));
            await Uploaded.InvokeAsync(made);
        });
    }

    private static void Check(IBrowserFile file)
    {
        if (!s_kinds.Contains(file.ContentType, StringComparer.OrdinalIgnoreCase))
        {
            throw StudioException.Invalid("image", $"'{file.Name}' is not a JPEG or PNG picture. Save it as one of them and try again.");
        }

        if (file.Size > ReferenceEndpoints.MostBytes)
        {
            throw StudioException.Invalid("image", string.Create(CultureInfo.InvariantCulture, $"'{file.Name}' has {file.Size / 1048576.0:0.0} MB; at most 20 MB are taken. Make it smaller and try again."));
        }
    }

    private async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        try
        {
            return await ReadWholeAsync(file);
        }
        catch (IOException)
        {
            throw StudioException.Invalid("image", "The picture did not arrive whole. Choose it again.");
        }
    }

    private async Task<byte[]> ReadWholeAsync(IBrowserFile file)
    {
        await using var stream = file.OpenReadStream(ReferenceEndpoints.MostBytes);
        var bytes = new byte[file.Size];
        var read = 0;
        while (read < bytes.Length)
        {
            var part = await stream.ReadAsync(bytes.AsMemory(read, Math.Min(Piece, bytes.Length - read)));
            if (part == 0)
            {
                throw new EndOfStreamException();
            }

            read += part;
            (var before, _sent) = (_sent, 100.0 * read / bytes.Length);
            if (_sent - before >= 2)
            {
                StateHasChanged();
            }
        }

        return bytes;
    }
}
