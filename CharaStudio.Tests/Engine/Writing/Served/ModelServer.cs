using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CharaStudio.Tests.Engine.Writing.Served;

/// <summary>A stand-in for an OpenAI-compatible server on the loopback interface; keeps the bodies it was sent.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    public List<string> Asked { get; } = [];

    public Uri BaseUrl => new(_app.Urls.First());

    public static async Task<ModelServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            server.Asked.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
            await answer(context, server.Asked.Count);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Streams the text in small pieces, with keep-alive comments between, as hosted servers do.</summary>
    public static async Task StreamAsync(HttpContext context, string text, bool done = true)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in text.Chunk(7))
        {
            await context.Response.WriteAsync(": still here\n\n");
            await context.Response.WriteAsync($"data: {{\"choices\":[{{\"delta\":{{\"content\":{System.Text.Json.JsonSerializer.Serialize(new string(piece))}}}}}]}}\n\n");
            await context.Response.Body.FlushAsync();
        }

        if (done)
        {
            await context.Response.WriteAsync("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
