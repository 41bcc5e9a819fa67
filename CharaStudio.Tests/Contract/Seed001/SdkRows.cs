using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 180 and 257-267: the document's Python and JavaScript, run as they stand; only key and path are filled in.</summary>
public sealed class SdkRows : IAsyncLifetime
{
    private const string Python =
        """
        from aicharacter import Client

        client = Client(api_key="sk_live_abc123")

        # 1. Upload image
        ref = client.upload_reference_image("/path/to/subject.jpg")

        # 2. Generate text control
        z_seq = client.control.text(
            reference_image_id=ref.id,
            prompt="A cat playing piano",
            steps=8
        )

        # 3. Generate video synchronously
        video = client.generate.video(
            reference_image_id=ref.id,
            control_type="text",
            z_sequence=z_seq,
            format="mp4",
            resolution="720x720",
            fps=24
        )

        print("Download at:", video.video_url)
        """;

    private const string JavaScript =
        """
        import { AiCharacterClient } from "@aicharacter/studio";

        const client = new AiCharacterClient({ apiKey: "sk_live_abc123" });

        async function run() {
          // 1. Upload
          const { reference_image_id } = await client.referenceImage.upload(
            "/path/to/subject.jpg"
          );

          // 2. Pose control
          const { z_t } = await client.control.pose({
            reference_image_id,
            keypoints: [{ x: 0.5, y: 0.1 }, { x: 0.5, y: 0.25 }]
          });

          // 3. Render frame
          const frame = await client.generate.frame({
            reference_image_id,
            control_type: "pose",
            z_t,
            resolution: "1280x720"
          });

          console.log("Frame URL:", frame.image_url);
        }

        run();
        """;

    private readonly StudioApplication _studio = new() { WaitsFor = Seed000.ClientRows.ClientsWait };
    private readonly TemporaryFile _picture = new("subject.jpg");
    private string _address = "";
    private string _key = "";

    public async Task InitializeAsync()
    {
        await File.WriteAllBytesAsync(_picture.Path, Subject.Picture().ToJpeg());
        _address = _studio.Listen();
        _key = await _studio.CreateKeyAsync();
    }

    public async Task DisposeAsync()
    {
        _picture.Dispose();
        await _studio.DisposeAsync();
    }

    private string Filled(string script) => script.Replace("sk_live_abc123", _key, StringComparison.Ordinal).Replace("/path/to/subject.jpg", _picture.Path, StringComparison.Ordinal);

    [Fact]
    [Trait("Row", "180"), Trait("Row", "257"), Trait("Row", "258"), Trait("Row", "259"), Trait("Row", "260"), Trait("Row", "261"), Trait("Row", "262")]
    public async Task Python_TheDocumentsExample() => Assert.StartsWith("Download at: http", await Script.PythonAsync(Filled(Python), _address), StringComparison.Ordinal);

    [Fact]
    [Trait("Row", "263"), Trait("Row", "264"), Trait("Row", "265"), Trait("Row", "266"), Trait("Row", "267")]
    public async Task JavaScript_TheDocumentsExample() => Assert.StartsWith("Frame URL: http", await Script.NodeAsync(Filled(JavaScript), _address), StringComparison.Ordinal);

    /// <summary>A path of a name in a folder of its own.</summary>
    private sealed class TemporaryFile(string name) : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("charastudio-sdk-").FullName;

        public string Path => System.IO.Path.Combine(_folder, name);

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
