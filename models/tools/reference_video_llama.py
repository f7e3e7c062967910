"""The scaled-down Video-LLaMA pack of the tests, and what implementations that are not ours make of the same weights (reference/ in video_llama/)."""
import shutil
import tempfile
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from scipy.io import wavfile

from packages import MODELS
from reference_files import Reference
from video_llama.architecture import architecture
from video_llama.convert import Precisions, convert, official_files
from video_llama.reference import mel, pictures, prompts, scaled_down
from video_llama.reference.published import Published
from video_llama.reference.tiny_tokenizer import tiny_tokenizer

MEDIA = MODELS.parent / "test" / "fixtures" / "media"
PACKS = MODELS.parent / "test" / "fixtures" / "packs"
# The same weights in 32 and in 16 bits; the references are of 32.
TINY = {"tiny-video-llama": "fp32", "tiny-video-llama-fp16": "fp16"}
VIDEO, PICTURE, SOUND = "video/friday.mp4", "pictures/bird.png", "speech/jfk.wav"
RATE_OF_VIDEO = 30
TOKENS = 32
LEAST_LEAD = 0.01  # of the best token over the second: less could turn round on another processor
QUESTION, FOLLOWING, ANSWER = "What is happening?", "And what is heard?", "Two people talk in a kitchen."
HARD = ["", " ", "  a  b", "Hello world", "\n\nLine", "naïve Straße 한국어 😀"]
HARD += ["a<s>b</s>c", "###", " ###", "12345", "</s><s>[INST] x [/INST]", "\t\u00a0\u2003."]


def frames_reference():
    rgb, places = pictures.frames(MEDIA / VIDEO, scaled_down.SIDE, scaled_down.FRAMES)
    still = pictures.picture(MEDIA / PICTURE, scaled_down.SIDE)
    values, still_values = pictures.pixel_values(rgb), pictures.pixel_values(still[None])
    found = Reference("video-llama/pixels", "frames: ffmpeg's scaling; picture: Pillow's bicubic; normalised by numpy")
    found.data |= {"video": VIDEO, "frames": places, "pixelValues": found.array(values)}
    found.data |= {"picture": PICTURE, "pictureRgb": still.reshape(-1).tolist(), "picturePixelValues": found.array(still_values)}
    found.write()
    return torch.tensor(values), torch.tensor(still_values), places


def vision_reference(model, pixels, still):
    """-> soft tokens of eight frames and of the picture"""
    found = Reference("video-llama/vision", "transformers: Blip2VisionModel, Blip2QFormerModel, float32, over pixels.json")
    embeds = model.image_encoder(pixels)
    queries = model.image_qformer(embeds)
    still_queries = model.image_qformer(model.image_encoder(still))
    eight = len(pixels) // 8
    soft = {count: model.video_qformer(queries[None, :: len(pixels) // count]) for count in (1, 8, len(pixels))}
    still_soft = model.video_qformer(still_queries[None])
    found.data |= {"imageEmbedsOfEightFrames": found.array(embeds[::eight]), "frameQueries": found.array(queries)}
    found.data["videoEmbeds"] = [{"frames": count, "step": len(pixels) // count, "values": found.array(values)} for count, values in soft.items()]
    found.data |= {"pictureFrameQueries": found.array(still_queries), "pictureVideoEmbeds": found.array(still_soft)}
    found.write()
    return soft[8], still_soft


def sound_reference(model):
    """-> soft tokens of the clips"""
    made_by = "mel: transformers' audio_utils, the stand-in for torchaudio's Kaldi functions; the rest: PyTorch's MultiheadAttention with add_bias_kv"
    found = Reference("video-llama/sound", f"{made_by}, transformers' Blip2QFormerModel, float32")
    rate, samples = wavfile.read(MEDIA / SOUND)
    assert rate == mel.RATE
    starts, clips = mel.clips(samples.astype(np.float32) / 32768, scaled_down.CLIPS, 8)
    spectra = np.stack([mel.log_mel(clip) for clip in clips])
    features = model.audio_encoder(torch.tensor(spectra))
    soft = model.audio_qformer(features[None])
    found.data |= {"sound": SOUND, "clipStarts": starts, "melOfFirstAndLast": found.array(spectra[[0, -1]])}
    found.data |= {"sine": found.array(mel.log_mel(mel.sine())), "noise": found.array(mel.log_mel(mel.noise()))}
    found.data |= {"audioFeatures": found.array(features), "audioEmbeds": found.array(soft)}
    found.write()
    return soft


def cases(times):
    for kind in prompts.TEMPLATES:
        for media in ("video", "video-audio", "image"):
            yield kind, media, [(QUESTION, None)]
        yield kind, "video", [(QUESTION, ANSWER), (FOLLOWING, None)]


def language_reference(model, soft, times):
    found = Reference("video-llama/language", "token ids: SentencePiece; logits and the 32 likeliest tokens: transformers' LlamaForCausalLM, float32")
    processor = sentencepiece.SentencePieceProcessor(model_proto=tiny_tokenizer()[0])
    found.data["tokens"] = [{"text": text, "ids": prompts.token_ids(processor, text)} for text in HARD]
    found.data["texts"] = [{"ids": ids, "text": processor.decode(ids)} for ids in (processor.encode(text) for text in HARD[2:6])]
    found.data["prompts"] = []
    for kind, media, turns in cases(times):
        text = prompts.prompt(kind, media, turns, times)
        parts = prompts.segments(processor, text)
        places = [model.embed_tokens(torch.tensor([ids])) for _, ids in parts]
        pieces = [places[0]]
        for tokens, place in zip(soft[media], places[1:], strict=True):
            pieces += [tokens, place]
        embeds = torch.cat(pieces, 1)
        logits, ids, lead = model.decode(embeds, TOKENS)
        if lead < LEAST_LEAD:
            raise ValueError(f"{kind}, {media}: the second token is only {lead} behind the first; take another question")
        best = logits.topk(5)
        case = {"template": kind, "media": media, "turns": [{"question": question, "answer": answer} for question, answer in turns], "prompt": text}
        case["segments"] = [{"text": part, "ids": part_ids} for part, part_ids in parts]
        case |= {"softTokens": [tokens.shape[1] for tokens in soft[media]], "length": embeds.shape[1], "lastEmbedding": found.array(embeds[0, -1])}
        case |= {"bestFive": {"ids": best.indices.tolist(), "logits": best.values.tolist()}, "logits": found.array(logits)}
        found.data["prompts"].append({**case, "likeliest": ids, "leastLead": lead})
    found.write()


def write_pack(checkpoints, out, name, precision):
    shutil.rmtree(out, ignore_errors=True)
    title = "Scaled-down Video-LLaMA of random weights" + ("" if precision == "fp32" else f", {precision}")
    convert(checkpoints, out, kind="vicuna", precisions=Precisions(precision, precision), name=name, title=title)


def main():
    torch.set_grad_enabled(False)
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        scaled_down.write(folder, "vicuna")
        for name, precision in TINY.items():
            write_pack(folder, PACKS / name, name, precision)
        paths, llama_folder = official_files(folder)
        model = Published(paths, llama_folder, architecture(folder))
        pixels, still, places = frames_reference()
        video, picture = vision_reference(model, pixels, still)
        sound = sound_reference(model)
        times = [round(place / RATE_OF_VIDEO, 1) for place in places[:: len(places) // 8]]
        language_reference(model, {"video": [video], "video-audio": [sound, video], "image": [picture]}, times)


if __name__ == "__main__":
    main()
