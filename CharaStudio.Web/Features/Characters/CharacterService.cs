using System.Security.Cryptography;
using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Characters;

/// <summary>The current owner's characters.</summary>
public sealed class CharacterService(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string IdPrefix = "char";
    public const string Noun = "character";

    public async Task<CharacterView> CreateAsync(CharacterCreate body, CancellationToken token = default)
    {
        var now = clock.GetUtcNow();
        var name = TextRules.Name("name", body.Name);
        var row = new Character
        {
            Id = PublicId.New(),
            OwnerId = owner.Id,
            Name = name,
            NameKey = CharacterNames.Key(name),
            Description = TextRules.Text("description", body.Description),
            Personality = TextRules.Text("personality", body.Personality),
            FirstMes = TextRules.Text("first_mes", body.FirstMes),
            SpecVersion = CharacterRules.SpecVersion(body.SpecVersion),
            Scenario = TextRules.Text("scenario", body.Scenario),
            MesExample = TextRules.Text("mes_example", body.MesExample),
            Tags = JsonText.Write(CharacterRules.Tags(body.Tags)),
            Visibility = CharacterRules.Visibility(body.Visibility),
            LookSheet = CharacterRules.LookSheet(body.LookSheet),
            Seed = body.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            Notes = TextRules.Text("notes", body.Notes),
            CreatedAt = now,
            UpdatedAt = now,
        };
        await writes.RunAsync(
            db =>
            {
                db.Add(row);
                return db.SaveChangesAsync(token);
            },
            token: token);
        return View(row);
    }

    public async Task<CharacterView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return View(await db.FindOwnedAsync<Character>(owner.Id, IdPrefix, id, Noun, token));
    }

    /// <summary>Newest first. <paramref name="search"/> matches any part of the name, whatever its case.</summary>
    public async Task<Page<CharacterView>> ListAsync(Paging paging, string? search = null, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var rows = db.OwnedBy<Character>(owner.Id).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = OwnedRows.Contains(CharacterNames.Key(TextRules.Name("search", search)));
            rows = rows.Where(row => EF.Functions.Like(row.NameKey, pattern, "\\"));
        }

        // One row more than the page tells whether it is the last; then the total is known without counting.
        var page = await rows.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(token);
        var isLast = page.Count <= paging.Limit && (page.Count > 0 || paging.Offset == 0);
        var total = isLast ? paging.Offset + page.Count : await rows.CountAsync(token);
        return new Page<CharacterView>([.. page.Take(paging.Limit).Select(View)], total, paging);
    }

    /// <summary>The characters whose names the text contains, those changed last first; at most <see cref="CharacterNames.Most"/>.</summary>
    public async Task<List<CharacterView>> NamedInAsync(string text, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return (await CharacterNames.InAsync(db, owner.Id, text, token)).ConvertAll(View);
    }

    public Task<CharacterView> UpdateAsync(
        string id, CharacterChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Character>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                CharacterRules.Apply(row, change, sent);
                row.NameKey = CharacterNames.Key(row.Name);
                row.Touch(clock);
                await db.SaveChangesAsync(token);
                return View(row);
            },
            token: token);
    }

    /// <summary>Deletes the character and takes it out of every story and scene that names it.</summary>
    public Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Character>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                await Cast.RemoveAsync(db, ownerId, row.Id, token);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(IdPrefix, row.Id));
            },
            token: token);
    }

    internal static CharacterView View(Character row) => new(
        PublicId.Format(IdPrefix, row.Id), row.Id, row.Name, row.Description, row.Personality, row.FirstMes, row.SpecVersion, row.Scenario,
        row.MesExample, JsonText.Read<IReadOnlyList<string>>(row.Tags), row.Visibility,
        row.LookSheet is null ? null : JsonSerializer.Deserialize<LookSheet>(row.LookSheet, PlanJson.Options), row.Seed, row.Notes,
        row.CreatedAt, row.UpdatedAt, row.Version);
}
