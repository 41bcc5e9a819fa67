using CharaStudio.Engine.Torch.Modules;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent with momentum; Nesterov's as Sutskever et al., 2013, state it.</summary>
        private sealed class Descent(IEnumerable<ParamGroup> groups, double momentum, double dampening, double weightDecay, bool nesterov, bool maximize) : Optimizer(groups)
        {
            private protected override void Change(Parameter parameter, Tensor gradient, double rate, Memory memory)
            {
                var step = maximize ? -gradient : gradient;
                step = weightDecay == 0 ? step : step.add(parameter, weightDecay);
                if (momentum != 0)
                {
                    var velocity = memory.Of("velocity", parameter);
                    // The first velocity is the gradient itself, without dampening.
                    velocity.mul_(momentum).add_(step, memory.Steps == 1 ? 1 : 1 - dampening);
                    step = nesterov ? step.add(velocity, momentum) : velocity;
                }

                parameter.add_(step, -rate);
            }
        }

        /// <summary>Adam (Kingma and Ba, 2014), with the decay of weights apart from the gradient (Loshchilov and Hutter, 2017) when decoupled.</summary>
        private sealed class AdaptiveMoments(
            IEnumerable<ParamGroup> groups, double beta1, double beta2, double eps, double weightDecay, bool amsgrad, bool maximize, bool isDecoupled) : Optimizer(groups)
        {
            private protected override void Change(Parameter parameter, Tensor gradient, double rate, Memory memory)
            {
                var step = maximize ? -gradient : gradient;
                if (isDecoupled)
                {
                    parameter.mul_(1 - (rate * weightDecay));
                }
                else if (weightDecay != 0)
                {
                    step = step.add(parameter, weightDecay);
                }

                var (mean, square) = (memory.Of("mean", parameter), memory.Of("square", parameter));
                mean.mul_(beta1).add_(step, 1 - beta1);
                square.mul_(beta2).addcmul_(step, step, 1 - beta2);
                if (amsgrad)
                {
                    var most = memory.Of("most", parameter);
                    most.copy_(most.maximum(square));
                    square = most;
                }

                var (correction1, correction2) = (1 - Math.Pow(beta1, memory.Steps), 1 - Math.Pow(beta2, memory.Steps));
                parameter.addcdiv_(mean, square.sqrt().div_(Math.Sqrt(correction2)).add_(eps), -rate / correction1);
            }
        }

        /// <summary>RMSprop (Hinton's lecture 6e, 2012); centered as Graves, 2013.</summary>
        private sealed class RootMeanSquare(
            IEnumerable<ParamGroup> groups, double alpha, double eps, double weightDecay, double momentum, bool centered, bool maximize) : Optimizer(groups)
        {
            private protected override void Change(Parameter parameter, Tensor gradient, double rate, Memory memory)
            {
                var step = maximize ? -gradient : gradient;
                step = weightDecay == 0 ? step : step.add(parameter, weightDecay);
                var square = memory.Of("square", parameter);
                square.mul_(alpha).addcmul_(step, step, 1 - alpha);
                var spread = square;
                if (centered)
                {
                    var mean = memory.Of("mean", parameter);
                    mean.mul_(alpha).add_(step, 1 - alpha);
                    spread = square - mean.square();
                }

                var root = spread.sqrt().add_(eps);
                if (momentum > 0)
                {
                    var velocity = memory.Of("velocity", parameter);
                    velocity.mul_(momentum).addcdiv_(step, root, 1);
                    parameter.add_(velocity, -rate);
                    return;
                }

                parameter.addcdiv_(step, root, -rate);
            }
        }
    }
}
