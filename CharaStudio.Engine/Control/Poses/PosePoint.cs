namespace CharaStudio.Engine.Control.Poses;

/// <summary>A joint as it is seen in a picture of the jointed doll; pixels.</summary>
public readonly record struct PosePoint(double X, double Y);
