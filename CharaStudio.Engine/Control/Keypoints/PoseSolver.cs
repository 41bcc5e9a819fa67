using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>A landmark as it was given, in heights of the picture.</summary>
/// <param name="Deep">True where z is known.</param>
internal readonly record struct PoseMark(Vec3 At, bool Deep, double Weight);

/// <summary>
/// The pose code whose body lies nearest to given points: least squares over the code itself (Levenberg and Marquardt), with the code's own
/// spread as prior. So joints that no point tells stay near rest, depth that a flat picture does not tell follows what joints can do, and limits hold.
/// Points are first brought to the rest body's proportions, bone by bone, so that a giant's pose is a dwarf's too.
/// </summary>
internal static class PoseSolver
{
    private const int Steps = 40;

    /// <summary>How strongly the code is drawn to rest: one unit of it weighs like this share of a landmark's spread.</summary>
    private const double Prior = 0.12;

    // Turned to the front first; a body that shows its side or its back is found from there.
    private static readonly double[] s_turns = [0, 70, -70, 172];

    public static PoseControl Solve(IReadOnlyDictionary<Landmark, PoseMark> given, string layout, FigurePlace? reference)
    {
        var marks = Completed(given);
        var height = BodyScale.Of(marks);
        var targets = BodyScale.Targets(marks, height);
        var best = s_turns.Select(turn => Fit(targets, turn)).MinBy(fit => fit.Cost)!;
        var joints = PoseCode.Decode(best.Numbers);
        var frame = new ControlFrame(joints) { Face = HeadTurn(targets, joints) };
        var root = best.Root * height;
        frame = frame with
        {
            Travel = reference is null
                ? new BodyTravel(0, RestBody.Sinking(joints))
                : new BodyTravel((root.X - reference.X) / reference.Height, (root.Y - reference.Y) / reference.Height, 0, height / reference.Height),
        };
        return new PoseControl(frame, layout, given.Count, Error(targets, joints, best.Root));
    }

    // Middles that follow from both sides.
    private static Dictionary<Landmark, PoseMark> Completed(IReadOnlyDictionary<Landmark, PoseMark> given)
    {
        var marks = new Dictionary<Landmark, PoseMark>(given);
        void Middle(Landmark middle, Landmark a, Landmark b)
        {
            if (!marks.ContainsKey(middle) && marks.TryGetValue(a, out var first) && marks.TryGetValue(b, out var second))
            {
                marks[middle] = new PoseMark((first.At + second.At) * 0.5, first.Deep && second.Deep, Math.Min(first.Weight, second.Weight));
            }
        }

        Middle(Landmark.Root, Landmark.RightHip, Landmark.LeftHip);
        Middle(Landmark.Shoulders, Landmark.RightShoulder, Landmark.LeftShoulder);
        return marks;
    }

    private sealed record Solution(double[] Numbers, Vec3 Root, double Cost);

    private static Solution Fit(IReadOnlyList<PoseTarget> targets, double turn)
    {
        const int count = PoseNumber.Bones + 3;
        var x = new double[count];
        Span<double> code = stackalloc double[PoseNumber.Bones];
        PoseCode.Encode([.. RestBody.Places.Select(p => p.Yaw(turn))], code);
        code.CopyTo(x);
        var near = targets[0].At - Landmarks.Of(PoseCode.Decode(code))[(int)targets[0].Landmark];
        (x[count - 3], x[count - 2], x[count - 1]) = (near.X, near.Y, targets[0].Deep ? near.Z : 0);
        var damping = 1e-2;
        var residuals = Residuals(targets, x);
        var cost = residuals.Sum(r => r * r);
        for (var step = 0; step < Steps && damping < 1e8; step++)
        {
            var next = LeastSquares.Step(x, residuals, y => Residuals(targets, y), damping);
            var after = Residuals(targets, next);
            var better = after.Sum(r => r * r);
            if (better < cost)
            {
                var done = cost - better < 1e-6 * cost;
                (x, residuals, cost, damping) = (next, after, better, damping * 0.3);
                if (done)
                {
                    break;
                }
            }
            else
            {
                damping *= 5;
            }
        }

        return new Solution([.. x.Take(PoseNumber.Bones)], new Vec3(x[count - 3], x[count - 2], x[count - 1]), cost);
    }

    private static double[] Residuals(IReadOnlyList<PoseTarget> targets, double[] x)
    {
        var all = Landmarks.Of(PoseCode.Decode(x.AsSpan(0, PoseNumber.Bones)));
        var root = new Vec3(x[^3], x[^2], x[^1]);
        var residuals = new double[(targets.Count * 3) + PoseNumber.Bones];
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i];
            var off = (all[(int)target.Landmark] + root - target.At) * (Math.Sqrt(target.Weight) / Landmarks.Spread(target.Landmark));
            (residuals[3 * i], residuals[(3 * i) + 1], residuals[(3 * i) + 2]) = (off.X, off.Y, target.Deep ? off.Z : 0);
        }

        for (var i = 0; i < PoseNumber.Bones; i++)
        {
            residuals[(targets.Count * 3) + i] = x[i] * Prior;
        }

        return residuals;
    }

    private static double Error(IReadOnlyList<PoseTarget> targets, Vec3[] joints, Vec3 root)
    {
        var all = Landmarks.Of(joints);
        return targets.Average(t =>
        {
            var off = all[(int)t.Landmark] + root - t.At;
            return t.Deep ? off.Length : off.Flat.Length;
        });
    }

    // Where the nose lies between the ears says how far the head is turned.
    private static FaceFrame HeadTurn(IReadOnlyList<PoseTarget> targets, Vec3[] joints)
    {
        PoseTarget? Of(Landmark landmark) => targets.FirstOrDefault(t => t.Landmark == landmark);
        if (Of(Landmark.Nose) is not { } nose || Of(Landmark.RightEar) is not { } right || Of(Landmark.LeftEar) is not { } left)
        {
            return new FaceFrame();
        }

        var ears = (Landmarks.Of(joints)[(int)Landmark.RightEar] + Landmarks.Of(joints)[(int)Landmark.LeftEar]) * 0.5;
        var drawn = Landmarks.Of(joints)[(int)Landmark.Nose] - ears;
        var far = Math.Sqrt((drawn.X * drawn.X) + (drawn.Z * drawn.Z));
        var seen = nose.At.X - ((right.At.X + left.At.X) / 2);
        var turn = (Math.Asin(Math.Clamp(seen / far, -1, 1)) - Math.Asin(Math.Clamp(drawn.X / far, -1, 1))) * 180 / Math.PI;
        return new FaceFrame { Turn = Math.Clamp(turn, -80, 80) };
    }
}
