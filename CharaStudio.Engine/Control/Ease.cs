namespace CharaStudio.Engine.Control;

/// <summary>Ways from 0 to 1.</summary>
internal static class Ease
{
    /// <summary>0 below 0, 1 above 1, without a corner between (3t² - 2t³).</summary>
    public static double Smooth(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>Nears a limit and never passes it: what is small stays what it is.</summary>
    public static double Within(double value, double limit) => limit * Math.Tanh(value / limit);
}
