using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Picks wordings: banks are ordered best first, temperature says how far down the list a pick may go, and nothing is taken twice.</summary>
internal sealed class WordChoice(long seed, double temperature, IReadOnlyList<string> earlierTexts)
{
    // Weight falls by e for every 4 * temperature places down the bank: at 0.8 the fifth wording is still taken about once in five times.
    private const double PlacesPerTemperature = 4;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public Dice Dice(string part) => Illustrator.Drawing.Dice.For(seed, part);

    /// <summary>A seeded rank order of the items: always the given order at temperature 0, ever freer above.</summary>
    public IReadOnlyList<T> Order<T>(string part, IReadOnlyList<T> items)
    {
        if (temperature <= 0)
        {
            return items;
        }

        // Gumbel noise on the log weights draws without replacement (Vieira, "Gumbel-max trick and weighted reservoir sampling", 2014).
        var dice = Dice(part);
        var scored = items.Select((item, place) => (item, score: (-place / (PlacesPerTemperature * temperature)) - Math.Log(-Math.Log(Math.Max(1e-300, dice.Unit())))));
        return [.. scored.OrderByDescending(s => s.score).Select(s => s.item)];
    }

    /// <summary>The first wording, in seeded order, whose sentence this story has not said before; null when all have been said.</summary>
    public string? Fresh(string part, IReadOnlyList<string> bank, Func<string, string> realise)
    {
        foreach (var wording in Order(part, bank))
        {
            var sentence = realise(wording);
            if (!_said.Contains(sentence) && !earlierTexts.Any(t => t.Contains(sentence, StringComparison.Ordinal)))
            {
                _said.Add(sentence);
                return sentence;
            }
        }

        return null;
    }
}
