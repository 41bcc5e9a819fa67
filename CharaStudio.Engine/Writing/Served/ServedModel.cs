namespace CharaStudio.Engine.Writing.Served;

/// <summary>A language model behind an OpenAI-compatible server (llama.cpp, Ollama, vLLM, LM Studio, OpenRouter, OpenAI ...).</summary>
/// <param name="BaseUrl">With or without <c>/v1</c>.</param>
/// <param name="Key">Null or empty where the server wants none.</param>
/// <param name="Stream">Ask for server-sent events; an answer in one piece is understood either way.</param>
public sealed record ServedModel(Uri BaseUrl, string Model, string? Key = null, bool Stream = true)
{
    internal Uri Completions
    {
        get
        {
            var text = BaseUrl.AbsoluteUri.TrimEnd('/');
            return new Uri(text.EndsWith("/v1", StringComparison.Ordinal) ? $"{text}/chat/completions" : $"{text}/v1/chat/completions");
        }
    }
}
