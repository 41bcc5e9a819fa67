namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates over time. A scheduler sets the rate of step 0 when it is made, and the next by each <see cref="LRScheduler.step"/>.</summary>
        public static class lr_scheduler
        {
            public class LRScheduler
            {
                private readonly Optimizer _optimizer;
                private readonly Func<int, double, double> _rate;
                private int _at = -1;

                internal LRScheduler(Optimizer optimizer, Func<int, double, double> rate)
                {
                    (_optimizer, _rate) = (optimizer, rate);
                    step();
                }

                public double get_last_lr() => _optimizer.ParamGroups[0].LearningRate;

                public void step()
                {
                    _at++;
                    foreach (var group in _optimizer.ParamGroups)
                    {
                        group.LearningRate = _rate(_at, group.InitialLearningRate);
                    }
                }
            }

            /// <summary>Down along half a cosine to <paramref name="eta_min"/> at step T_max; Loshchilov and Hutter, 2016.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0) =>
                new(optimizer, (at, first) => eta_min + ((first - eta_min) * (1 + Math.Cos(Math.PI * at / T_max)) / 2));

            /// <summary>Times <paramref name="gamma"/> every <paramref name="step_size"/> steps.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1) =>
                new(optimizer, (at, first) => first * Math.Pow(gamma, at / step_size));

            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda) => new(optimizer, (at, first) => first * lr_lambda(at));

            /// <summary>Along a line from one factor to another in so many steps, then constant: a warm-up.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5) =>
                new(optimizer, (at, first) => first * (start_factor + ((end_factor - start_factor) * Math.Min(at, total_iters) / total_iters)));

            /// <summary>Up along a cosine to <paramref name="max_lr"/>, then down far below the start; Smith and Topin, 2017.</summary>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps, double pct_start = 0.3, double div_factor = 25, double final_div_factor = 1e4)
            {
                var (first, last, turn) = (max_lr / div_factor, max_lr / div_factor / final_div_factor, (pct_start * total_steps) - 1);
                return new LRScheduler(optimizer, (at, _) => at <= turn
                    ? Between(first, max_lr, at / turn)
                    : Between(max_lr, last, (at - turn) / (total_steps - 1 - turn)));
            }

            private static double Between(double from, double to, double share) => to + ((from - to) * (1 + Math.Cos(Math.PI * share)) / 2);
        }
    }
}
