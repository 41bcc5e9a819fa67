using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Nerf;

/// <summary>
/// A camera around a subject at the origin (row 221, whose fields the document leaves open): <c>position</c> with <c>look_at</c> (the origin unless given)
/// and <c>up</c> (0, 1, 0 unless given), or <c>matrix</c>, camera to world, four rows of four numbers.
/// </summary>
internal static class NerfCamera
{
    public const int Most = 600;
    private const double Least = 1e-6;

    /// <exception cref="StudioException">ValidationFailed, the field named with its camera: camera_trajectory[2].up.</exception>
    public static void Check(JsonElement camera, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"camera_trajectory[{index}]");
        if (camera.ValueKind is not JsonValueKind.Object || camera.TryGetProperty("matrix", out _) == camera.TryGetProperty("position", out _))
        {
            throw StudioException.Invalid(path, $"'{path}' must be an object with either position (and look_at, up) or matrix.");
        }

        if (camera.TryGetProperty("matrix", out var matrix))
        {
            CheckMatrix(matrix, path + ".matrix");
            return;
        }

        var position = Vector(camera, "position", path, null);
        var look = Vector(camera, "look_at", path, Vector3.Zero) - position;
        var up = Vector(camera, "up", path, Vector3.UnitY);
        if (look.Length() < Least)
        {
            throw StudioException.Invalid(path + ".look_at", $"'{path}' stands where it looks at.");
        }

        if (Vector3.Cross(Vector3.Normalize(look), up).Length() < Least)
        {
            throw StudioException.Invalid(path + ".up", $"'{path}.up' must not lie in the direction that the camera looks in.");
        }
    }

    private static Vector3 Vector(JsonElement camera, string name, string path, Vector3? standard)
    {
        if (!camera.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return standard ?? throw StudioException.Invalid($"{path}.{name}", $"'{path}.{name}' is required.");
        }

        var numbers = Numbers(value, 3, $"{path}.{name}");
        return new Vector3(numbers[0], numbers[1], numbers[2]);
    }

    private static void CheckMatrix(JsonElement matrix, string path)
    {
        if (matrix.ValueKind is not JsonValueKind.Array || matrix.GetArrayLength() != 4)
        {
            throw StudioException.Invalid(path, $"'{path}' must have four rows of four numbers.");
        }

        float[][] rows = [.. matrix.EnumerateArray().Select((row, i) => Numbers(row, 4, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))];
        float[] r = [.. rows.SelectMany(row => row)];
        var turn = new Matrix4x4(r[0], r[1], r[2], 0, r[4], r[5], r[6], 0, r[8], r[9], r[10], 0, 0, 0, 0, 1);
        if (rows[3] is not [0, 0, 0, 1] || Math.Abs(turn.GetDeterminant()) < Least)
        {
            throw StudioException.Invalid(path, $"'{path}' must be a camera's place and turn: its last row is 0, 0, 0, 1, and it can be inverted.");
        }
    }

    private static float[] Numbers(JsonElement value, int count, string path)
    {
        if (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == count && value.EnumerateArray().All(number => number.ValueKind is JsonValueKind.Number))
        {
            float[] numbers = [.. value.EnumerateArray().Select(number => (float)number.GetDouble())];
            if (numbers.All(float.IsFinite))
            {
                return numbers;
            }
        }

        throw StudioException.Invalid(path, $"'{path}' must be an array of {count} numbers.");
    }
}
