"""The three Q-Formers: learned queries that read the frames, the sequence of frames, or the clips of sound (BERT layers with cross-attention)."""
from video_llama.layers import FLOAT, attention, dense, first_size, heads, joined, layer_norm, repeated
from video_llama.shapes import linear, norm

EPSILON = 1e-12


def attention_shapes(name, seen):
    found = linear(f"{name}.self.query", "queries", "queries") | linear(f"{name}.output.dense", "queries", "queries")
    found |= linear(f"{name}.self.key", "queries", seen) | linear(f"{name}.self.value", "queries", seen)
    return found | norm(f"{name}.output.LayerNorm", "queries")


def shapes(prefix, layers, every):
    """Tensors of a Q-Former; `prefix` is Qformer, video_Qformer or audio_Qformer. Its width is called queries, that of what it reads seen."""
    found = norm(f"{prefix}.bert.embeddings.LayerNorm", "queries")
    for index in range(layers):
        name = f"{prefix}.bert.encoder.layer.{index}"
        found |= attention_shapes(f"{name}.attention", "queries")
        if index % every == 0:
            found |= attention_shapes(f"{name}.crossattention", "seen")
        found |= linear(f"{name}.intermediate_query.dense", "hidden", "queries") | linear(f"{name}.output_query.dense", "queries", "hidden")
        found |= norm(f"{name}.output_query.LayerNorm", "queries")
    return found


def attended(g, x, seen, weights, name, head):
    """BERT's attention of x over `seen`, with the sum and the norm behind it."""
    query, key, value = (heads(g, dense(g, of, weights, f"{name}.self.{part}"), head) for part, of in (("query", x), ("key", seen), ("value", seen)))
    width = len(weights(f"{name}.output.LayerNorm.bias"))
    mixed = joined(g, attention(g, query, key, value, head), width)
    return layer_norm(g, g.op("Add", dense(g, mixed, weights, f"{name}.output.dense"), x), weights, f"{name}.output.LayerNorm", EPSILON)


def qformer(g, seen, queries, weights, prefix, layers, every, head):
    """`seen` [batch, tokens, width] -> [batch, queries, width]; `queries` are the name of their tensor in the checkpoint."""
    x = repeated(g, queries, weights(queries), first_size(g, seen))
    x = layer_norm(g, x, weights, f"{prefix}.bert.embeddings.LayerNorm", EPSILON)
    for index in range(layers):
        name = f"{prefix}.bert.encoder.layer.{index}"
        x = attended(g, x, x, weights, f"{name}.attention", head)
        if index % every == 0:
            x = attended(g, x, seen, weights, f"{name}.crossattention", head)
        hidden = g.op("Gelu", dense(g, x, weights, f"{name}.intermediate_query.dense"))
        x = layer_norm(g, g.op("Add", dense(g, hidden, weights, f"{name}.output_query.dense"), x), weights, f"{name}.output_query.LayerNorm", EPSILON)
    return x


def image_shapes(sizes):
    found = {"query_tokens": (1, "count", "queries")} | norm("ln_vision", "seen")
    return found | shapes("Qformer", sizes.image_qformer_layers, sizes.cross_attention_every)


def build_image(g, weights, sizes):
    """image_embeds [frames, tokens, width] -> frame_queries [frames, queries, width]"""
    seen = weights("Qformer.bert.encoder.layer.0.crossattention.self.key.weight").shape[1]
    embeds = g.input("image_embeds", FLOAT, ["frames", "tokens", seen])
    x = qformer(g, embeds, "query_tokens", weights, "Qformer", sizes.image_qformer_layers, sizes.cross_attention_every, sizes.qformer_head)
    g.output(x, "frame_queries", FLOAT, ["frames", *weights("query_tokens").shape[1:]])


def branch_shapes(branch, positions, projection, layers):
    found = {f"{branch}_query_tokens": (1, "count", "queries"), positions: ("places", "seen")}
    return found | linear(projection, "llama", "queries") | shapes(f"{branch}_Qformer", layers, 1)


def video_shapes(sizes):
    return branch_shapes("video", "video_frame_position_embedding.weight", "llama_proj", sizes.video_qformer_layers)


def build_video(g, weights, sizes):
    """frame_queries [1, frames, queries, width] -> video_embeds [1, queries, hidden]. -> most frames that have a position"""
    _, queries, width = weights("query_tokens").shape
    frames = g.input("frame_queries", FLOAT, [1, "frames", queries, width])
    table = weights("video_frame_position_embedding.weight")
    places = g.op("Slice", g.constant("positions", table[:, None]), g.ints(0), g.op("Shape", frames, start=1, end=2), g.ints(0))
    seen = g.op("Reshape", g.op("Add", frames, places), g.ints(1, -1, width))
    x = qformer(g, seen, "video_query_tokens", weights, "video_Qformer", sizes.video_qformer_layers, 1, sizes.qformer_head)
    soft = dense(g, x, weights, "llama_proj")
    g.output(soft, "video_embeds", FLOAT, [1, weights("video_query_tokens").shape[1], len(weights("llama_proj.bias"))])
    return len(table)


def audio_shapes(sizes):
    return branch_shapes("audio", "audio_position_embedding.weight", "audio_llama_proj", sizes.audio_qformer_layers)


def build_audio(g, weights, sizes):
    """audio_features [1, clips, width] -> audio_embeds [1, queries, hidden]. -> most clips that have a position"""
    table = weights("audio_position_embedding.weight")
    clips = g.input("audio_features", FLOAT, [1, "clips", table.shape[1]])
    places = g.op("Slice", g.constant("positions", table), g.ints(0), g.op("Shape", clips, start=1, end=2), g.ints(0))
    seen = g.op("Add", clips, places)
    x = qformer(g, seen, "audio_query_tokens", weights, "audio_Qformer", sizes.audio_qformer_layers, 1, sizes.qformer_head)
    soft = dense(g, x, weights, "audio_llama_proj")
    g.output(soft, "audio_embeds", FLOAT, [1, weights("audio_query_tokens").shape[1], len(weights("audio_llama_proj.bias"))])
    return len(table)
