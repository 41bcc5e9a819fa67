using System.Text;
using System.Text.Json;
using CharaStudio.Engine.Weights;
using CharaStudio.Engine.Weights.TfJs;

namespace CharaStudio.Engine.Perception;

/// <summary>
/// Cuts a text into pieces of the sentence encoder's vocabulary: of all ways the one whose pieces have the greatest sum of
/// log-probabilities (Viterbi), after compatibility normalisation (NFKC). Agrees with the package's own tokenizer piece for piece,
/// also where that departs from the paper: a position whose best sum is zero takes whatever reaches it next.
/// Kudo 2018, Subword Regularization (the unigram model), https://arxiv.org/abs/1804.10959.
/// </summary>
public sealed class SentenceTokenizer
{
    /// <summary>Most characters of a text that are read; the rest is left out. The encoder itself is made for sentences.</summary>
    public const int LongestText = 4096;

    /// <summary>The number of a run of characters that the vocabulary does not have.</summary>
    public const int Unknown = 0;

    // Numbers that stand for things other than text.
    private const int Reserved = 6;
    private const int LongestPiece = 64;
    private const int MostPieces = 1 << 16;
    private static readonly Rune s_space = new('\u2581');
    private readonly Node _root = new();
    private readonly int _longest;

    private SentenceTokenizer(string file, IReadOnlyList<(string Text, double Score)> pieces)
    {
        for (var i = Reserved; i < pieces.Count; i++)
        {
            var runes = pieces[i].Text.EnumerateRunes().ToArray();
            if (runes.Length is 0 or > LongestPiece || !(Math.Abs(pieces[i].Score) <= 1000))
            {
                throw new WeightsException(file, null, $"piece {i} is empty, very long, or has an impossible score.");
            }

            var node = runes.Aggregate(_root, (at, rune) => at.Next.TryGetValue(rune, out var next) ? next : at.Next[rune] = new Node());
            (node.Piece, node.Score) = (i, pieces[i].Score);
            _longest = Math.Max(_longest, runes.Length);
        }

        Count = pieces.Count;
    }

    /// <summary>How many pieces the vocabulary has; every number of <see cref="Encode"/> is below.</summary>
    public int Count { get; }

    private sealed class Node
    {
        public Dictionary<Rune, Node> Next { get; } = [];

        public int Piece { get; set; } = -1;

        public double Score { get; set; }
    }

    /// <param name="file">For messages.</param>
    /// <param name="json">A list of [text, score], the score being a log-probability.</param>
    /// <exception cref="WeightsException">It is not such a list.</exception>
    public static SentenceTokenizer Read(string file, ReadOnlyMemory<byte> json) => TfJsJson.Read(file, json, root =>
    {
        if (root.GetArrayLength() is <= Reserved or > MostPieces)
        {
            throw new WeightsException(file, null, $"it has {root.GetArrayLength()} pieces; {Reserved + 1} to {MostPieces} are read.");
        }

        return new SentenceTokenizer(file, [.. root.EnumerateArray().Select(ReadPiece)]);
    });

    // The package's own file has no score for some pieces with a colon (they were read as times of day); its tokenizer counts them as 0.
    private static (string Text, double Score) ReadPiece(JsonElement pair) =>
        pair.GetArrayLength() == 2
            ? (pair[0].GetString() ?? "", pair[1].ValueKind is JsonValueKind.Null ? 0 : pair[1].GetDouble())
            : throw new FormatException("A piece is a text and a number.");

    /// <summary>The numbers of a text's pieces, in order; none for an empty text.</summary>
    public IReadOnlyList<int> Encode(string text)
    {
        var runes = Normalise(text);
        var (best, piece, length) = (new double[runes.Length + 1], new int[runes.Length + 1], new int[runes.Length + 1]);
        Array.Fill(length, 1);
        for (var end = 1; end <= runes.Length; end++)
        {
            for (var start = Math.Max(0, end - _longest); start < end; start++)
            {
                if (Find(runes.AsSpan(start, end - start), start == end - 1 && !Begins(runes.AsSpan(start))) is var (found, score) && (best[end] == 0 || score + best[start] >= best[end]))
                {
                    (best[end], piece[end], length[end]) = (score + best[start], found, end - start);
                }
            }
        }

        return Walk(piece, length);
    }

    // The whole span as one piece; a single character that begins no piece is one of no cost.
    private (int Piece, double Score)? Find(ReadOnlySpan<Rune> span, bool unknown)
    {
        var node = _root;
        foreach (var rune in span)
        {
            if (!node.Next.TryGetValue(rune, out node))
            {
                return unknown ? (Unknown, 0) : null;
            }
        }

        return node.Piece >= 0 ? (node.Piece, node.Score) : unknown ? (Unknown, 0) : null;
    }

    private bool Begins(ReadOnlySpan<Rune> rest)
    {
        var node = _root;
        foreach (var rune in rest)
        {
            if (!node.Next.TryGetValue(rune, out node))
            {
                return false;
            }

            if (node.Piece >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<int> Walk(int[] piece, int[] length)
    {
        var numbers = new List<int>();
        for (var at = piece.Length - 1; at > 0; at -= piece[at] == Unknown ? 1 : length[at])
        {
            // A run of unknown characters is one.
            if (piece[at] != Unknown || numbers.Count == 0 || numbers[^1] != Unknown)
            {
                numbers.Add(piece[at]);
            }
        }

        numbers.Reverse();
        return numbers;
    }

    private static Rune[] Normalise(string text)
    {
        // Enumerating replaces halves of surrogate pairs, which cannot be normalised.
        var whole = string.Concat(text.EnumerateRunes().Take(LongestText).Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC);
        return whole.Length == 0 ? [] : [s_space, .. whole.EnumerateRunes().Select(rune => rune.Value == ' ' ? s_space : rune)];
    }
}
