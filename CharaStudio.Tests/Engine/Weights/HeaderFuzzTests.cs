using System.Buffers.Binary;
using System.Text;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

public sealed class HeaderFuzzTests
{
    private const int Mutations = 12_000;
    private static readonly string[] s_spice =
    [
        "-1", "0", "9223372036854775807", "9223372036854775808", "1e9", "null", "[]", "{}", "\"\"", "true", "\\ud800", "\"a\"", ",", "}", "]", "[[[[[[[[",
        "\"dtype\":\"F32\"", "\"shape\":[4294967296,4294967296]", "\"data_offsets\":[0,0]", "\"__metadata__\":{}", "\u0000", "é",
    ];

    [Fact]
    public void Read_MutatedHeaders_AreReadWholeOrRefused()
    {
        var seeds = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "safetensors_format"), "*.safetensors")
            .Select(File.ReadAllBytes).Where(bytes => bytes.Length > 8).ToArray();
        var dice = new Random(20261121);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutate(seeds[dice.Next(seeds.Length)], dice);
            var claimed = (int)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(bytes), (ulong)(bytes.Length - 8));
            try
            {
                var header = SafetensorsHeader.Read("fuzz", bytes.AsSpan(8, claimed), bytes.Length - 8 - claimed);
                Assert.All(header.Tensors.Values, tensor => Assert.InRange(tensor.Offset + tensor.Length, 0, bytes.Length - 8 - claimed));
                read++;
            }
            catch (WeightsException)
            {
                refused++;
            }
        }

        Assert.Equal(Mutations, read + refused);
        Assert.InRange(read, 1, Mutations / 2);
    }

    [Fact]
    public void Open_MutatedFiles_AreReadWholeOrRefused()
    {
        using var folder = new ScratchFolder();
        var good = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "safetensors_format", "all_dtypes.safetensors"));
        var dice = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var path = folder.File("m.safetensors", Mutate(good, dice));
            try
            {
                using var file = SafetensorsFile.Open(path);
                Assert.All(file.Tensors.Values, tensor => Assert.Equal(tensor.Length, file.Bytes(tensor.Name).ToArray().Length));
            }
            catch (WeightsException error)
            {
                Assert.NotEmpty(error.Reason);
            }
        }
    }

    private static byte[] Mutate(byte[] good, Random dice)
    {
        var bytes = new List<byte>(good);
        for (var times = dice.Next(1, 4); times > 0; times--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(6))
            {
                case 0: bytes[at] = (byte)dice.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_spice[dice.Next(s_spice.Length)])); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 60), bytes.Count - at))); break;
                default: bytes[Math.Min(dice.Next(8), bytes.Count - 1)] = (byte)dice.Next(256); break;
            }

            bytes.AddRange(new byte[Math.Max(0, 8 - bytes.Count)]);
        }

        return [.. bytes];
    }
}
