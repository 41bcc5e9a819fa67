using System.Threading.Channels;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Policies;

/// <summary>Asks the classifier, where one is configured, about texts that the rules let pass; beside the request, which never waits for it.</summary>
public sealed class ReviewFlags(
    Classifier classifier, WriteQueue writes, IDbContextFactory<StudioDbContext> databases, TimeProvider clock, ILogger<ReviewFlags> log) : BackgroundService
{
    private const int LongestExcerpt = 500;
    private const int MostKept = 500;

    private readonly Channel<(Guid OwnerId, string Text)> _waiting = Channel.CreateBounded<(Guid, string)>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    internal void Consider(Guid ownerId, IReadOnlyList<string> texts)
    {
        if (classifier.IsConfigured && texts.Count > 0)
        {
            _waiting.Writer.TryWrite((ownerId, string.Join('\n', texts)));
        }
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ReviewFlag>> ListAsync(Guid ownerId, int limit, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<ReviewFlag>().AsNoTracking().Where(flag => flag.OwnerId == ownerId)
            .OrderByDescending(flag => flag.CreatedAt).Take(limit).ToListAsync(token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (ownerId, text) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await classifier.AskAsync(text, stoppingToken) is { Count: > 0 } categories)
                {
                    await KeepAsync(ownerId, text, categories, stoppingToken);
                }
            }
            catch (Exception error) when (error is HttpRequestException or System.Text.Json.JsonException or StudioException
                || (error is OperationCanceledException && !stoppingToken.IsCancellationRequested))
            {
                log.LogWarning("The classifier did not answer: {Kind}", error.GetType().Name);
            }
        }
    }

    private Task KeepAsync(Guid ownerId, string text, IReadOnlyList<string> categories, CancellationToken token) => writes.RunAsync(
        async db =>
        {
            db.Add(new ReviewFlag
            {
                Id = PublicId.New(),
                OwnerId = ownerId,
                Categories = string.Join(", ", categories),
                Excerpt = text.Length <= LongestExcerpt ? text : text[..LongestExcerpt],
                CreatedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(token);
            var own = db.Set<ReviewFlag>().Where(flag => flag.OwnerId == ownerId);
            var old = await own.OrderByDescending(flag => flag.CreatedAt).Skip(MostKept).Select(flag => flag.Id).ToListAsync(token);
            await own.Where(flag => old.Contains(flag.Id)).ExecuteDeleteAsync(token);
        },
        token: token);
}
