using CharaStudio.Web.Components;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Components;

namespace CharaStudio.Web.Features.Webhooks.Ui;

/// <summary>One webhook and what it was sent.</summary>
public sealed partial class WebhookPage
{
    private const int Step = 20;

    private const string Sample =
        """
        from charastudio import webhooks

        event = webhooks.verify(request.body, request.headers, secret="whsec_...")
        print(event["job_id"], event["status"])
        """;

    private int _limit = Step;
    private WebhookView? _hook;
    private Page<DeliveryView>? _page;
    private DeliveryDetail? _open;
    private WebhookWatch? _watch;
    private string? _secret;
    private string? _error;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private WebhookService Service { get; set; } = null!;

    [Inject]
    private WebhookLog Log { get; set; } = null!;

    [Inject]
    private WebhookFeed Feed { get; set; } = null!;

    [Inject]
    private CurrentOwner Owner { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public void Dispose() => _watch?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (RendererInfo.IsInteractive)
        {
            _watch = new WebhookWatch(Feed, Owner.Id, Clock, () => InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }

    private Task LoadAsync() => TryAsync(() => Task.CompletedTask);

    private Task MoreAsync()
    {
        _limit = Math.Min(_limit + Step, Paging.MaxLimit);
        return LoadAsync();
    }

    private Task RotateAsync() => TryAsync(async () => _secret = (await Service.RotateAsync(Id)).Secret);

    private Task OpenAsync(string id) => TryAsync(async () => _open = _open?.Delivery.Id == id ? null : await Log.GetAsync(id));

    private async Task DeleteAsync()
    {
        await TryAsync(async () =>
        {
            _watch?.Dispose();
            await Service.DeleteAsync(Id);
            Navigation.NavigateTo(StudioUrls.Webhooks);
        });
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            _error = null;
            await work();
            _hook = await Service.GetAsync(Id);
            _page = await Log.ListAsync(Id, new Paging(_limit));
            _open = _open is null ? null : await Log.GetAsync(_open.Delivery.Id);
        }
        catch (StudioException error)
        {
            _error = error.Message;
        }
    }
}
