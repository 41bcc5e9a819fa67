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
    private readonly PageScript _pasting = new(script);
    private ElementReference _area;
    private bool _busy;
    private double _sent;
    private string _name = "";
    private string? _error;

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

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        (_error, _sent, _name) = (null, 0, change.File.Name);
        if (!s_kinds.Contains(change.File.ContentType, StringComparer.OrdinalIgnoreCase))
        {
            _error = $"'{change.File.Name}' is not a JPEG or PNG picture. Save it as one of them and try again.";
            return;
        }

        if (change.File.Size > ReferenceEndpoints.MostBytes)
        {
            _error = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{change.File.Name}' has {change.File.Size / 1048576.0:0.0} MB; at most 20 MB are taken. Make it smaller and try again.");
            return;
        }

        _busy = true;
        try
        {
            var made = await references.UploadAsync(await ReadAsync(change.File), Path.GetFileNameWithoutExtension(change.File.Name));
            await Uploaded.InvokeAsync(made);
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
        catch (IOException)
        {
            _error = "The picture did not arrive whole. Choose it again.";
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<byte[]> ReadAsync(IBrowserFile file)
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
