namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>A running average of parameters, which samples better than the parameters themselves: a = decay a + (1 - decay) p.</summary>
        /// <param name="decay">From 0 to below 1.</param>
        public sealed class ExponentialAverage(IEnumerable<Tensor> parameters, double decay) : IDisposable
        {
            private readonly List<Tensor> _of = [.. parameters];
            private List<Tensor>? _averages;

            /// <summary>In the parameters' order; copies of them before the first step.</summary>
            public IReadOnlyList<Tensor> Averages => _averages ??= _of.ConvertAll(tensor => tensor.detach().clone().DetachFromDisposeScope());

            public void step()
            {
                using var off = no_grad();
                foreach (var (average, parameter) in Averages.Zip(_of))
                {
                    average.mul_(decay).add_(parameter, 1 - decay);
                }
            }

            public void Dispose()
            {
                foreach (var average in _averages ?? [])
                {
                    average.Dispose();
                }
            }
        }
    }
}
