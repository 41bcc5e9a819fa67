namespace CharaStudio.Engine.Imaging;

/// <summary>CRC-32 as in PNG and zip (polynomial 0xEDB88320), eight bytes at a time. Kounavis and Berry, "Slicing-by-8", 2005.</summary>
internal static class Crc32
{
    private static readonly uint[][] s_tables = Tables();

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        while (data.Length >= 8)
        {
            var low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data);
            var high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = s_tables[7][low & 255] ^ s_tables[6][(low >> 8) & 255] ^ s_tables[5][(low >> 16) & 255] ^ s_tables[4][low >> 24]
                ^ s_tables[3][high & 255] ^ s_tables[2][(high >> 8) & 255] ^ s_tables[1][(high >> 16) & 255] ^ s_tables[0][high >> 24];
            data = data[8..];
        }

        foreach (var b in data)
        {
            crc = s_tables[0][(crc ^ b) & 255] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] Tables()
    {
        var tables = new uint[8][];
        for (var k = 0; k < 8; k++)
        {
            tables[k] = new uint[256];
            for (uint n = 0; n < 256; n++)
            {
                var c = k == 0 ? n : tables[k - 1][n];
                for (var bit = 0; bit < 8; bit++)
                {
                    c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
                }

                tables[k][n] = c;
            }
        }

        return tables;
    }
}
