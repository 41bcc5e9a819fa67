namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>Seeded generator (SplitMix64) with the same numbers on every machine and runtime; forks by name so that parts do not disturb one another.</summary>
/// <remarks>Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public Dice(long seed)
        : this(unchecked((ulong)seed))
    {
    }

    /// <summary>A generator for one named part: the same part of the same seed always rolls the same.</summary>
    public static Dice For(long seed, string part) => new(Mix(unchecked((ulong)seed) ^ Hash(part)));

    public ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mix(_state);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Range(double low, double high) => low + ((high - low) * Unit());

    /// <summary>Uniform integer in [0, count).</summary>
    public int Index(int count) => (int)(Unit() * count);

    public T Pick<T>(IReadOnlyList<T> items) => items[Index(items.Count)];

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Standard normal by Box-Muller.</summary>
    public double Gauss() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    // FNV-1a, because string.GetHashCode differs from process to process.
    private static ulong Hash(string text)
    {
        var h = 14695981039346656037UL;
        foreach (var c in text)
        {
            h = unchecked((h ^ c) * 1099511628211UL);
        }

        return h;
    }
}
