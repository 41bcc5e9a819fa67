using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Jobs.Ui;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.References.Ui;

public sealed partial class ReferencesPage(ReferenceService references, JobFeed feed, CurrentOwner owner, TimeProvider clock, NavigationManager navigation)
{
    private const int Step = 24;
    private int _wanted = Step;
    private IReadOnlyList<ReferenceView>? _shown;
    private int _total;
    private string? _error;
    private JobWatch? _watch;

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            // Before it is read: what happens in between is heard.
            _watch = new JobWatch(feed, owner.Id, clock, news => news.Kind is ReferenceRender.WorkKind, () => InvokeAsync(RefreshAsync));
        }

        await LoadAsync();
    }

    private void Open(ReferenceView made) => navigation.NavigateTo(StudioUrls.Reference(made.ReferenceImageId));

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private Task MoreAsync()
    {
        _wanted = Math.Min(_wanted + Step, Paging.MaxLimit);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var page = await references.ListAsync(new Paging(_wanted));
            (_shown, _total, _error) = (page.Items, page.Total, null);
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }
}
