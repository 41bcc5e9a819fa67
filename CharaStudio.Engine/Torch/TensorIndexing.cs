using CharaStudio.Engine.Native;

namespace CharaStudio.Engine.Torch;

public static partial class torch
{
    private static readonly Operator s_index = new("index", "Tensor");
    private static readonly Operator s_indexPut = new("index_put_");

    public partial class Tensor
    {
        /// <summary>
        /// Elements by place, as NumPy and PyTorch do: numbers, slices, an ellipsis and new dimensions give a view; tensors of indices
        /// or truths a copy. What is assigned is spread over the place.
        /// </summary>
        /// <exception cref="ArgumentException">More indices than dimensions.</exception>
        /// <exception cref="TensorException">An index is out of range.</exception>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, lists) = Take(indices);
            if (lists.Length == 0)
            {
                return view;
            }

            using (view)
            {
                return s_index.Call(view, lists);
            }
        }

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var (view, lists) = Take(indices);
            using (view)
            {
                using var same = value.to(dtype, device);
                if (lists.Length == 0)
                {
                    view.copy_(Trimmed(same, view.dim()));
                }
                else
                {
                    s_indexPut.Do(view, lists, same, false);
                }
            }

            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var single = full([], value, dtype, device);
            return index_put_(single, indices);
        }

        /// <summary>What basic indices leave, and the tensors that index what is left, one a dimension; null is a whole dimension.</summary>
        private (Tensor View, Tensor?[] Lists) Take(TensorIndex[] indices)
        {
            var (view, at, lists) = (alias(), 0L, new List<Tensor?>());
            var left = dim() - indices.Sum(Uses);
            if (left < 0)
            {
                throw new ArgumentException($"{dim() - left} indices for {this}.", nameof(indices));
            }

            foreach (var index in indices)
            {
                var before = view;
                switch (index.Kind)
                {
                    case TensorIndex.Form.Single:
                        view = view.select(at, index.Start!.Value);
                        break;
                    case TensorIndex.Form.Slice:
                        view = s_slice.Call(view, at++, index.Start, index.Stop, index.Step ?? 1);
                        break;
                    case TensorIndex.Form.Ellipsis:
                        (at, left) = (at + left, 0);
                        break;
                    case TensorIndex.Form.Null:
                        view = view.unsqueeze(at++);
                        break;
                    case TensorIndex.Form.Truth:
                        view = view.unsqueeze(at);
                        Put(lists, at++, tensor(new long[index.Start!.Value], device: device));
                        break;
                    default:
                        Put(lists, at, index.Elements!);
                        at += Uses(index);
                        break;
                }

                if (!ReferenceEquals(before, view))
                {
                    before.Dispose();
                }
            }

            return (view, [.. lists]);
        }

        private static void Put(List<Tensor?> lists, long at, Tensor list)
        {
            while (lists.Count < at)
            {
                lists.Add(null);
            }

            lists.Add(list);
        }

        /// <summary>Dimensions of the tensor that an index speaks about; a tensor of truths about as many as it has.</summary>
        private static long Uses(TensorIndex index) => index.Kind switch
        {
            TensorIndex.Form.Single or TensorIndex.Form.Slice => 1,
            TensorIndex.Form.Tensor => index.Elements!.dtype is ScalarType.Bool or ScalarType.Byte ? index.Elements.dim() : 1,
            _ => 0,
        };

        // PyTorch lets go of leading dimensions of size 1 when it assigns: x[0] = a tensor of [1, 3] fits a place of [3].
        private static Tensor Trimmed(Tensor value, long dimensions)
        {
            var shape = value.shape;
            var extra = (int)Math.Max(0, shape.Length - dimensions);
            return extra > 0 && shape[..extra].All(size => size == 1) ? value.reshape(shape[extra..]) : value;
        }
    }
}
