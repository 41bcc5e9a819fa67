namespace CharaStudio.Engine.Perception.Regions;

/// <summary>Networks give chances as their logits.</summary>
internal static class Logistic
{
    public static double Of(double logit) => 1 / (1 + Math.Exp(-logit));
}
