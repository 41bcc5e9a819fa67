using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>One try of one delivery: claim it on the disk, send it, write down what came of it.</summary>
public sealed class WebhookCourier(
    WriteQueue writes, OutgoingGuard guard, WebhookSettings settings, WebhookSecrets secrets, WebhookBody bodies, WebhookSchedule schedule, WebhookFeed feed, WebhookMeter meter,
    TimeProvider clock)
{
    // Longer than any try lasts: whoever holds a claim that long is dead.
    private static readonly TimeSpan s_claim = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Tries the delivery, unless another has it, it is over, or its webhook is off.</summary>
    public async Task TryAsync(Guid id, CancellationToken token)
    {
        if (await ClaimAsync(id) is not var (delivery, hook))
        {
            return;
        }

        meter.Began(clock.GetUtcNow() - delivery.NextTryAt);
        TryAnswer answer;
        try
        {
            answer = await SendAsync(delivery, hook, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await ReleaseAsync(id);
            throw;
        }

        meter.Ended(answer.Outcome);
        await RecordAsync(id, answer);
        feed.Publish(delivery.OwnerId);
    }

    private Task<(WebhookDelivery Delivery, Webhook Hook)?> ClaimAsync(Guid id) => writes.RunAsync<(WebhookDelivery, Webhook)?>(
        async db =>
        {
            var now = clock.GetUtcNow();
            var delivery = await db.Set<WebhookDelivery>().FirstOrDefaultAsync(row => row.Id == id);
            if (delivery is not { State: DeliveryState.Pending } || delivery.NextTryAt > now || delivery.ClaimedUntil > now)
            {
                return null;
            }

            var hook = await db.Set<Webhook>().AsNoTracking().FirstAsync(row => row.Id == delivery.WebhookId);
            if (!hook.IsEnabled)
            {
                return null;
            }

            delivery.ClaimedUntil = now + s_claim;
            await db.SaveChangesAsync();
            return (delivery, hook);
        },
        durable: true);

    private async Task<TryAnswer> SendAsync(WebhookDelivery delivery, Webhook hook, CancellationToken token)
    {
        var now = clock.GetUtcNow();
        var body = bodies.Of(delivery);
        var keys = new List<byte[]> { secrets.Open(hook.Id, hook.Secret) };
        if (hook.OldSecret is { } old && hook.OldSecretUntil > now)
        {
            keys.Add(secrets.Open(hook.Id, old));
        }

        var headers = WebhookSignature.Headers(WebhookIds.Delivery(delivery.Id), now, body, keys);
        try
        {
            return TryAnswer.Of(await guard.PostAsync(new Uri(delivery.Url ?? hook.Url), body, headers, settings.Rule, token));
        }
        catch (StudioException failure) when (failure.Code is ErrorCode.BlockedUrl or ErrorCode.ValidationFailed or ErrorCode.UpstreamFailed)
        {
            return TryAnswer.Of(failure);
        }
    }

    // The studio's own stop is no try.
    private Task ReleaseAsync(Guid id) => writes.RunAsync(
        db => db.Set<WebhookDelivery>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null)));

    // What is not written down is sent again: a locked database or a full disk is waited out for as long as the claim holds.
    private async Task RecordAsync(Guid id, TryAnswer answer)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await WriteDownAsync(id, answer);
                return;
            }
            catch (StudioException error) when (error.Code is (ErrorCode.Busy or ErrorCode.DiskFull) && clock.GetElapsedTime(begun) < s_claim / 2)
            {
                await Task.Delay(s_pause, clock);
            }
        }
    }

    private Task WriteDownAsync(Guid id, TryAnswer answer) => writes.RunAsync(
        async db =>
        {
            // The webhook, and with it the delivery, may have been deleted in the meantime.
            if (await db.Set<WebhookDelivery>().FirstOrDefaultAsync(row => row.Id == id) is not { } delivery)
            {
                return;
            }

            var now = clock.GetUtcNow();
            db.Add(new WebhookTry
            {
                DeliveryId = id,
                Number = 1 + await db.Set<WebhookTry>().CountAsync(row => row.DeliveryId == id),
                At = now,
                Status = answer.Status,
                Outcome = answer.Outcome,
            });
            Apply(delivery, answer, now);
            if (answer.Outcome == TryOutcome.Gone)
            {
                var hook = await db.Set<Webhook>().FirstAsync(row => row.Id == delivery.WebhookId);
                hook.IsEnabled = false;
                hook.OffReason = "The receiver answered 410: it wants no more.";
                hook.Touch(clock);
            }

            await db.SaveChangesAsync();
        },
        durable: true);

    private void Apply(WebhookDelivery delivery, TryAnswer answer, DateTimeOffset now)
    {
        delivery.Tries++;
        delivery.ClaimedUntil = null;
        delivery.LastStatus = answer.Status;
        delivery.LastOutcome = answer.Outcome;
        if (answer.Outcome == TryOutcome.Delivered)
        {
            (delivery.State, delivery.FinishedAt) = (DeliveryState.Delivered, now);
        }
        else if (answer.Outcome != TryOutcome.Gone && schedule.After(delivery.Tries, answer.RetryAfter) is { } wait)
        {
            delivery.NextTryAt = now + wait;
        }
        else
        {
            (delivery.State, delivery.FinishedAt) = (DeliveryState.Failed, now);
        }
    }
}
