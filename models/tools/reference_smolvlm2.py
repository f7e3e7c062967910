"""The scaled-down SmolVLM2 pack of the tests, and what transformers' own model and processor make of the same video and picture."""
import shutil
import subprocess

import numpy as np
import torch
from PIL import Image
from transformers import SmolVLMImageProcessor, SmolVLMProcessor, SmolVLMVideoProcessor
from transformers.models.smolvlm.processing_smolvlm import DEFAULT_CHAT_TEMPLATE
from transformers.video_utils import VideoMetadata

from packages import MODELS
from reference_files import Reference
from smolvlm2 import pack
from smolvlm2.scaled_down import SIZE, TOKENS, model, tokenizer

MEDIA = MODELS.parent / "test" / "fixtures" / "media"
FOLDER = MODELS.parent / "test" / "fixtures" / "packs" / "tiny-smolvlm2"
VIDEO, PICTURE = "video/friday.mp4", "pictures/bird.png"
RATE, HEIGHT, WIDTH = 30, 480, 640
GREEDY = 32
LEAST_LEAD = 0.01
QUESTION = "What is happening?"


def processor(words):
    edge = {"longest_edge": SIZE}
    pictures = SmolVLMImageProcessor(size=edge, max_image_size=edge, do_image_splitting=False)
    videos = SmolVLMVideoProcessor(size=edge, max_image_size=edge, video_sampling={"fps": 1, "max_frames": 64, "video_size": edge}, do_sample_frames=True)
    return SmolVLMProcessor(pictures, words, videos, image_seq_len=TOKENS, chat_template=DEFAULT_CHAT_TEMPLATE)


def frames():
    """All frames of the video, [frames, 3, height, width]."""
    command = ["ffmpeg", "-v", "error", "-i", str(MEDIA / VIDEO), "-fps_mode", "passthrough", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
    every = np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, np.uint8)
    return torch.tensor(every.reshape(-1, HEIGHT, WIDTH, 3).transpose(0, 3, 1, 2).copy())


def described(found, made, inputs, words, media):
    """What the JSON says of one prompt."""
    features = made.model.get_image_features(inputs["pixel_values"], inputs["pixel_attention_mask"].bool()).pooler_output
    form = dict(max_new_tokens=GREEDY, do_sample=False, eos_token_id=None, output_logits=True, return_dict_in_generate=True)
    answer = made.generate(**inputs, **form)
    scores = torch.cat(answer.logits)
    best = scores.topk(2).values
    lead = float((best[:, 0] - best[:, 1]).min())
    if lead < LEAST_LEAD:
        raise ValueError(f"{media}: the second token is only {lead} behind the first; take another seed")
    ids = inputs["input_ids"][0].tolist()
    return {
        "media": media,
        "question": QUESTION,
        "prompt": words.decode(ids),
        "ids": ids,
        "pixelValues": found.array(inputs["pixel_values"][0]),
        "imageFeatures": found.array(torch.cat([*features]).reshape(-1, TOKENS, made.config.text_config.hidden_size)),
        "logits": found.array(scores[0]),
        "likeliest": answer.sequences[0, -GREEDY:].tolist(),
        "leastLead": lead,
    }


def main():
    torch.set_grad_enabled(False)
    torch.set_num_threads(1)
    words = tokenizer()
    made = model(words)
    shutil.rmtree(FOLDER, ignore_errors=True)
    pack.write(made, words, FOLDER)
    prepare, found = processor(words), Reference("smolvlm2", "transformers: SmolVLMProcessor and SmolVLMForConditionalGeneration, float32, random weights")
    every = frames()
    metadata = VideoMetadata(total_num_frames=len(every), fps=RATE, duration=len(every) / RATE, width=WIDTH, height=HEIGHT, frames_indices=None)

    def text(kind):
        content = [{"type": kind}, {"type": "text", "text": QUESTION}]
        return prepare.apply_chat_template([{"role": "user", "content": content}], chat_template=DEFAULT_CHAT_TEMPLATE, add_generation_prompt=True)

    places = prepare.video_processor.sample_frames(metadata)
    video = prepare(text=[text("video")], videos=[every], video_metadata=[metadata], add_special_tokens=False, return_tensors="pt")
    picture = prepare(text=[text("image")], images=[[Image.open(MEDIA / PICTURE).convert("RGB")]], add_special_tokens=False, return_tensors="pt")
    found.data |= {"video": VIDEO, "frames": places.tolist(), "framesPerSecond": RATE, "picture": PICTURE}
    found.data["prompts"] = [described(found, made, inputs, words, media) for media, inputs in (("video", video), ("image", picture))]
    found.write()


if __name__ == "__main__":
    main()
