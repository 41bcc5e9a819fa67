namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>A running average of parameters, which samples better than the parameters themselves: a = decay a + (1 - decay) p.</summary>
        /// <param name="decay">From 0 to below 1.</param>
        public sealed class ExponentialAverage(IEnumerable<Tensor> parameters, double decay) : IDisposable
        {
            private readonly List<(Tensor Of, Tensor Average)> _pairs = [.. parameters.Select(tensor => (tensor, tensor.detach().clone().DetachFromDisposeScope()))];

            /// <summary>In the parameters' order; at first what the parameters are when this is made.</summary>
            public IReadOnlyList<Tensor> Averages => _pairs.ConvertAll(pair => pair.Average);

            public void step()
            {
                using var off = no_grad();
                foreach (var (parameter, average) in _pairs)
                {
                    average.mul_(decay).add_(parameter, 1 - decay);
                }
            }

            public void Dispose()
            {
                foreach (var (_, average) in _pairs)
                {
                    average.Dispose();
                }
            }
        }
    }
}
