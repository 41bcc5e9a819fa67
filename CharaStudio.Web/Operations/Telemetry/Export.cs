using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>Sends traces and metrics to the collector that the operator names by the setting <c>otlp-endpoint</c>; without it nothing leaves.</summary>
internal sealed class Export(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["otlp-endpoint"] is { Length: > 0 } address)
        {
            Open(new Uri(address, UriKind.Absolute));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(2000);
        _metrics?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private void Open(Uri collector)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("charastudio");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(StudioMetrics.Name, "Microsoft.AspNetCore", "System.Net.Http")
            .AddProcessor(new Discretion())
            .AddOtlpExporter(options => Send(options, new Uri(collector, "v1/traces")))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(StudioMetrics.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter(options => Send(options, new Uri(collector, "v1/metrics")))
            .Build();
    }

    private static void Send(OtlpExporterOptions options, Uri address)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = address;
    }

    /// <summary>Takes out what may hold a secret or a person's words: addresses, queries, and the texts of exceptions.</summary>
    internal sealed class Discretion : BaseProcessor<Activity>
    {
        private static readonly string[] s_removed =
            ["url.full", "url.path", "url.query", "http.url", "http.target", "user_agent.original", "exception.message", "exception.stacktrace", "client.address"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in s_removed)
            {
                data.SetTag(tag, null);
            }

            data.DisplayName = data.Kind is ActivityKind.Server or ActivityKind.Client
                ? $"{data.GetTagItem("http.request.method") ?? "HTTP"} {data.GetTagItem("http.route") ?? "(none)"}"
                : data.DisplayName;
        }
    }
}
