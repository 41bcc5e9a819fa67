using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Perception.Masking;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench identity [DIR] [--json]</c>: how well identity vectors tell pictures of one character from pictures of others; DIR as for
/// <c>bench masks</c> adds painted sprites.
/// </summary>
internal static class IdentityBench
{
    public static int Run(IReadOnlyList<string> args)
    {
        List<string> rest = [.. args.Where(arg => arg != "--json")];
        if (rest.Count > 1 || rest.Any(arg => arg.StartsWith('-')))
        {
            Console.Error.WriteLine($"usage: CharaStudio.Engine bench identity [DIR] [--json]\n{SpriteScenes.HowTo}");
            return 2;
        }

        try
        {
            IReadOnlyList<IdentityCase> sprites = rest is [var folder] ? [.. IdentityCases.Of(SpriteScenes.Of(folder))] : [];
            Console.WriteLine(BenchRow.Print("identity", Rows(sprites), args.Contains("--json")));
            return 0;
        }
        catch (Exception error) when (error is DirectoryNotFoundException or NativeLibraryMissingException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static List<BenchRow> Rows(IReadOnlyList<IdentityCase> sprites)
    {
        var catalogue = new ModelCatalogue(ModelCatalogue.DefaultFolder());
        using var masks = new SubjectMask(catalogue);
        using var identity = new SubjectIdentity(catalogue);
        var rows = new List<BenchRow>();
        var cast = IdentityCases.Of(IdentityCases.Cast).ToList();
        foreach (var face in identity.FaceReason is null ? new[] { false, true } : [false])
        {
            List<(string, IdentityVector)> Read(IEnumerable<IdentityCase> cases) => [.. cases.Select(one => (one.Who, identity.Read(one.Picture, masks.Cut(one.Picture), withFace: face)))];
            var (seen, painted, suffix) = (Read(cast), Read(sprites), face ? "_with_face" : "");
            rows.AddRange(Figures($"cast{suffix}", seen));
            if (painted.Count > 0)
            {
                rows.AddRange(Figures($"cast_and_sprites{suffix}", [.. seen, .. painted]));
            }

            rows.AddRange(Figures($"chosen_by{suffix}", Read(IdentityCases.Of(IdentityCases.Others()))));
        }

        return rows;
    }

    private static IEnumerable<BenchRow> Figures(string name, List<(string Who, IdentityVector Vector)> seen)
    {
        var measured = Separation.Of([.. seen.Select(one => one.Who)], (a, b) => IdentityVector.Likeness(seen[a].Vector, seen[b].Vector));
        return
        [
            new($"{name}_pictures", seen.Count, "pictures"),
            new($"{name}_faces", seen.Count(one => one.Vector.FaceFound), "pictures"),
            new($"{name}_auc", measured.Auc, ""),
            new($"{name}_d_prime", measured.DPrime, ""),
            new($"{name}_same", measured.Same, "cosine"),
            new($"{name}_other", measured.Other, "cosine"),
            new($"{name}_nearest_right", 100 * measured.NearestRight, "%"),
        ];
    }
}
