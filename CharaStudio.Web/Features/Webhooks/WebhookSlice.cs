using System.Security.Cryptography;
using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Webhooks, what they are sent, and who sends it.</summary>
public static class WebhookSlice
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(new WebhookSettings());
        services.AddSingleton(new WebhookSchedule(new Random(RandomNumberGenerator.GetInt32(int.MaxValue))));
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookBody>();
        services.AddSingleton<WebhookFeed>();
        services.AddSingleton<WebhookMeter>();
        services.AddSingleton<WebhookPace>();
        services.AddSingleton<WebhookCourier>();
        services.AddSingleton<IJobOutbox, WebhookOutbox>();
        services.AddSingleton<WebhookRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookRounds>());
        services.AddScoped<WebhookService>();
        services.AddScoped<WebhookLog>();
        return services;
    }
}
