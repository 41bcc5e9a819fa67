using CharaStudio.Web.Components;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Features.Comics;
using CharaStudio.Web.Features.Control;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Features.Home;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Nerf;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Features.Portraits;
using CharaStudio.Web.Features.Projects;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Features.Samples;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Looks;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.VisualStories;
using CharaStudio.Web.Features.Webhooks;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using CharaStudio.Web.Http.OpenApi;
using CharaStudio.Web.Idempotency;
using CharaStudio.Web.Outgoing;
using CharaStudio.Web.Limits;
using CharaStudio.Web.Operations;
using CharaStudio.Web.Operations.Backups;
using CharaStudio.Web.Operations.Telemetry;

SqliteSetup.Use();
if (args is ["key", ..])
{
    return await KeyCommand.RunAsync(args, Console.Out, Console.Error);
}

if (args is ["backup" or "restore", ..])
{
    return await BackupCommand.RunAsync(args, Console.Out, Console.Error);
}

if (args is ["bench", "requests", ..])
{
    return await CharaStudio.Web.Bench.RequestsBench.RunAsync(args, Console.Out, CancellationToken.None);
}

if (args is ["bench", "load", ..])
{
    return await CharaStudio.Web.Bench.LoadBench.RunAsync(args, Console.Out, CancellationToken.None);
}

var builder = WebApplication.CreateBuilder(args);
if (!await SettingRules.AreKeptAsync(builder.Configuration, Console.Error))
{
    return 2;
}

builder.AddStudioHost();
builder.Services.AddStudioData(builder.Configuration);
builder.Services.AddStudioHttp();
builder.Services.AddOutgoing(builder.Configuration);
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddApiKeys();
builder.Services.AddLimits(builder.Configuration);
builder.Services.AddIdempotency();
builder.Services.AddProjects();
builder.Services.AddPolicies();
builder.Services.AddMedia();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddWebhooks();
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddCharacters();
builder.Services.AddWorlds();
builder.Services.AddStories();
builder.Services.AddPortraits();
builder.Services.AddModels();
builder.Services.AddLooks();
builder.Services.AddStudioOpenApi();
builder.Services.AddComics();
builder.Services.AddVisualStories();
builder.Services.AddReferences();
builder.Services.AddControl();
builder.Services.AddGeneration();
builder.Services.AddHome();
builder.Services.AddSamples(builder.Configuration);
builder.Services.AddStudioPages();

var app = builder.Build();
if (!await app.Services.TryOpenDataAsync(Console.Error) || !await app.MayListenAsync(Console.Error))
{
    return 1;
}

app.UseListedProxies(app.Configuration);
app.UseRequestIds();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseApiErrors();
app.UseSecureTransport(app.Configuration);
app.UsePageErrors();
app.UseForeignOriginGuard(app.Configuration);
app.UseRouting();
app.UseAuthentication();
app.UseRateLimits();
app.UseAuthorization();
app.UseAntiforgery();
app.UseAcceptance();
app.UseWorkGuard();
app.UseIdempotency();
app.MapOperations();
app.MapAccounts();
app.MapApiKeys();
app.MapProjects();
app.MapMediaFiles();
app.MapJobs();
app.MapWebhooks();
app.MapCharacters();
app.MapWorlds();
app.MapStories();
app.MapPortraitRoutes();
app.MapModels();
app.MapLooks();
app.MapStudioOpenApi();
app.MapComics();
app.MapVisualStories();
app.MapReferences();
app.MapControl();
app.MapGeneration();
app.MapNerf();
app.MapStudioPages();
app.Lifetime.ApplicationStarted.Register(() => app.Services.GreetAsync(HostAddress.Of(app), Console.Out).GetAwaiter().GetResult());
await app.RunAsync();
return 0;
