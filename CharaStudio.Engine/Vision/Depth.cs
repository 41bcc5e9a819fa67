namespace CharaStudio.Engine.Vision;

/// <summary>The type of one sample, by OpenCV's numbers and names: unsigned, signed or float, and its bits.</summary>
public enum Depth
{
    U8 = 0,
    S8 = 1,
    U16 = 2,
    S16 = 3,
    S32 = 4,
    F32 = 5,
    F64 = 6,
}
