namespace CharaStudio.Engine.Weights.TfLite;

/// <summary>How a window treats the border. Same: output = ceil(input / stride), the odd pixel of padding is at the bottom and right.</summary>
public enum TfLitePadding
{
    Same,
    Valid,
}

/// <summary>What is done to an operator's result before it is handed on.</summary>
public enum TfLiteActivation
{
    None,
    Relu,

    /// <summary>Clamped to -1 .. 1.</summary>
    ReluN1To1,

    /// <summary>Clamped to 0 .. 6.</summary>
    Relu6,
    Tanh,
}

/// <summary>What an operator is told besides its inputs. Operators without a record of their own have <see cref="NoOptions"/>.</summary>
public abstract record TfLiteOptions;

public sealed record NoOptions : TfLiteOptions;

/// <summary>Of Convolution: kernel [out, height, width, in]. Dilation 1 is none.</summary>
public sealed record ConvolutionOptions(
    TfLitePadding Padding, int StrideY, int StrideX, int DilationY, int DilationX, TfLiteActivation Activation) : TfLiteOptions;

/// <summary>Of DepthwiseConvolution: kernel [1, height, width, channels x multiplier].</summary>
public sealed record DepthwiseOptions(
    TfLitePadding Padding, int StrideY, int StrideX, int DilationY, int DilationX, int Multiplier, TfLiteActivation Activation) : TfLiteOptions;

/// <summary>Of TransposedConvolution.</summary>
public sealed record TransposedOptions(TfLitePadding Padding, int StrideY, int StrideX) : TfLiteOptions;

/// <summary>Of AveragePool (only pixels inside the picture count) and MaxPool.</summary>
public sealed record PoolOptions(
    TfLitePadding Padding, int StrideY, int StrideX, int Height, int Width, TfLiteActivation Activation) : TfLiteOptions;

/// <summary>Of Add, Subtract, Multiply, Divide.</summary>
public sealed record ArithmeticOptions(TfLiteActivation Activation) : TfLiteOptions;

/// <summary>Of Concatenation. The axis may count from the end (-1).</summary>
public sealed record ConcatenationOptions(int Axis, TfLiteActivation Activation) : TfLiteOptions;

/// <summary>Of FullyConnected: weights [out, in]; when dimensions are not kept, the input is [rows, in].</summary>
public sealed record FullyConnectedOptions(TfLiteActivation Activation, bool KeepDimensions) : TfLiteOptions;

/// <summary>Of Reshape. Null when the shape is the second input; one side may be -1.</summary>
public sealed record ReshapeOptions(IReadOnlyList<int>? Shape) : TfLiteOptions;

/// <summary>Of ResizeBilinear. The size is the second input: [height, width].</summary>
public sealed record ResizeOptions(bool AlignCorners, bool HalfPixelCentres) : TfLiteOptions;

/// <summary>Of Mean. The axes are the second input.</summary>
public sealed record ReduceOptions(bool KeepDimensions) : TfLiteOptions;

/// <summary>Of Softmax, over the last axis.</summary>
public sealed record SoftmaxOptions(float Beta) : TfLiteOptions;

/// <summary>Of DepthToSpace.</summary>
public sealed record DepthToSpaceOptions(int Block) : TfLiteOptions;

/// <summary>Of StridedSlice: bit i of a mask is dimension i. Begin, end and strides are inputs.</summary>
public sealed record StridedSliceOptions(int BeginMask, int EndMask, int ShrinkMask) : TfLiteOptions;
