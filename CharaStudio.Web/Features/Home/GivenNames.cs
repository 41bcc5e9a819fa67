using System.Globalization;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Web.Features.Home;

/// <summary>Names for people whom a sentence leaves without one.</summary>
internal static partial class GivenNames
{
    private static readonly string[] s_easternWear = ["robe", "kimono", "hakama", "sash"];
    private static readonly string[] s_presentWear = ["suit", "school_uniform", "space_suit", "lab_coat", "jacket", "shirt"];

    private static readonly Dictionary<string, string[]> s_names = new(StringComparer.Ordinal)
    {
        ["eastern feminine"] = ["Bai Ruo", "Yun Ci", "Su Wan", "Xue Ning", "Ling Yao", "Hua Qing", "Mei Sheng", "Qiao An", "Shen Lu", "Ye Tang"],
        ["eastern masculine"] = ["Han Zhou", "Lu Heng", "Xiao Bei", "Jiang Mu", "Wei Ran", "Tang Shuo", "Fang Yi", "Gao Lin", "Chen Du", "Pei Song"],
        ["old feminine"] = ["Isolde", "Maren", "Ysolt", "Brenna", "Elowen", "Tamsin", "Rhosyn", "Sunniva", "Avelina", "Petra"],
        ["old masculine"] = ["Corvin", "Aldric", "Tobin", "Garrick", "Rowan", "Leif", "Osric", "Dorian", "Brand", "Emrys"],
        ["present feminine"] = ["Ada", "Noor", "Mika", "Ines", "Juno", "Thea", "Sana", "Lotte", "Rue", "Vera"],
        ["present masculine"] = ["Elias", "Kenji", "Milo", "Omar", "Jonas", "Teo", "Ravi", "Felix", "Sam", "Luca"],
    };

    /// <summary>The name that the sentence gives ("called Mira"), or null.</summary>
    public static string? In(string sentence) =>
        Named().Match(sentence) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    /// <summary>A name that suits clothes and presentation and is not taken; the same for the same look and seed.</summary>
    public static string For(LookSheet look, long seed, IReadOnlyCollection<string> taken)
    {
        var worn = look.Outfit.Select(garment => garment.Kind).ToList();
        var age = worn.Exists(s_easternWear.Contains) ? "eastern" : worn.Exists(s_presentWear.Contains) ? "present" : "old";
        var feminine = look.Presentation == Presentation.Feminine || (look.Presentation == Presentation.Androgynous && seed % 2 == 0);
        var names = s_names[age + (feminine ? " feminine" : " masculine")];
        var first = (int)((ulong)seed % (ulong)names.Length);
        var free = Enumerable.Range(0, names.Length).Select(i => names[(first + i) % names.Length]).FirstOrDefault(name => !taken.Contains(name));
        return free ?? string.Create(CultureInfo.InvariantCulture, $"{names[first]} {taken.Count + 1}");
    }

    [GeneratedRegex(@"\b(?:named|called)\s+(?<name>\p{Lu}[\p{L}'-]{1,30}(?:\s\p{Lu}[\p{L}'-]{1,30})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();
}
