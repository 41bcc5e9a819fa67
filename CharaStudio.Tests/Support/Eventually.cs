using System.Diagnostics;

namespace CharaStudio.Tests.Support;

/// <summary>Waits for what something else brings about, as long as a busy machine needs.</summary>
public static class Eventually
{
    /// <summary>Only what never comes lasts this long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is the one that is waited for.</summary>
    /// <param name="what">What is waited for, as it is said where it never comes.</param>
    /// <returns>That answer.</returns>
    /// <exception cref="TimeoutException">Says what did not come, and the last answer.</exception>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T>> ask, Func<T, bool> there)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (there(answer))
            {
                return answer;
            }

            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException($"{what}: not within {Patience.TotalMinutes:0} minutes. The last answer was: {answer}");
            }

            await Task.Delay(s_pause);
        }
    }

    /// <inheritdoc cref="GetAsync{T}"/>
    public static Task HoldsAsync(string what, Func<Task<bool>> holds) => GetAsync(what, holds, held => held);

    /// <inheritdoc cref="GetAsync{T}"/>
    public static Task HoldsAsync(string what, Func<bool> holds) => HoldsAsync(what, () => Task.FromResult(holds()));
}
