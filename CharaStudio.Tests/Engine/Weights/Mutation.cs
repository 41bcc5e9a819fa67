using System.Buffers.Binary;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Tests.Engine.Weights;

/// <summary>Small damage to a good file, and what must come of it: the file is read, or refused by name, and nothing else.</summary>
internal static class Mutation
{
    private static readonly uint[] s_awkward = [0, 1, 4, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFFC];

    public static (int Read, int Refused) Try(byte[] good, int times, int seed, Action<byte[]> read)
    {
        var dice = new Random(seed);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < times; i++)
        {
            try
            {
                read(Damaged(good, dice));
                accepted++;
            }
            catch (WeightsException error)
            {
                Assert.NotEmpty(error.Reason);
                refused++;
            }
        }

        return (accepted, refused);
    }

    private static byte[] Damaged(byte[] good, Random dice)
    {
        var bytes = new List<byte>(good);
        for (var times = dice.Next(1, 4); times > 0 && bytes.Count > 8; times--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(6))
            {
                case 0: bytes[at] = (byte)dice.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 60), bytes.Count - at))); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: Overwrite(bytes, at & ~3, s_awkward[dice.Next(s_awkward.Length)]); break;
            }
        }

        return [.. bytes];
    }

    private static void Overwrite(List<byte> bytes, int at, uint number)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, number);
        for (var i = 0; i < 4 && at + i < bytes.Count; i++)
        {
            bytes[at + i] = four[i];
        }
    }
}
