"""A small random SmolVLM2 of transformers, with a tokenizer of its kind."""
import json

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, SmolVLMConfig, SmolVLMForConditionalGeneration

from packages import HERE

SIZE, PATCH, FACTOR = 64, 8, 4
TOKENS = (SIZE // PATCH // FACTOR) ** 2
PIECES = 480
FIRST = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
MARKS = ["<fake_token_around_image>", "<image>", "<global-img>", "<video>", "<end_of_utterance>"]
SEED = 11


def tokenizer():
    """Byte-level byte-pair encoding with single digits, as SmolLM2 has it; the marks of pictures come last."""
    texts = json.loads((HERE / "texts.json").read_text())["parallel"]
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    made.decoder = decoders.ByteLevel()
    options = dict(vocab_size=PIECES, special_tokens=FIRST, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    made.train_from_iterator([line for language in ("en", "de", "es") for line in texts[language]], trainers.BpeTrainer(**options))
    made.add_special_tokens([AddedToken(mark, special=True, normalized=False) for mark in MARKS])
    ends = dict(bos_token="<|im_start|>", eos_token="<end_of_utterance>", pad_token="<|im_end|>", unk_token="<|endoftext|>")
    return PreTrainedTokenizerFast(tokenizer_object=made, **ends)


def model(words):
    """The model with random weights of a size at which every part of it matters."""
    text = dict(model_type="llama", hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2)
    text |= dict(vocab_size=len(words), rope_theta=100000.0, max_position_embeddings=2048, rms_norm_eps=1e-5, tie_word_embeddings=False, pad_token_id=2)
    vision = dict(hidden_size=48, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, image_size=SIZE, patch_size=PATCH)
    marks = dict(image_token_id=words.convert_tokens_to_ids("<image>"), pad_token_id=2, eos_token_id=words.eos_token_id)
    config = SmolVLMConfig(text_config=text, vision_config=vision, scale_factor=FACTOR, tie_word_embeddings=False, **marks)
    made = SmolVLMForConditionalGeneration(config).eval()
    random = torch.Generator().manual_seed(SEED)
    for name, values in made.named_parameters():
        gain = 8 if name == "lm_head.weight" else 1.5
        if values.ndim == 1:
            mean = 1.0 if name.endswith("weight") else 0.0
            values.data = mean + 0.2 * torch.randn(values.shape, generator=random)
        else:
            spread = 1.0 if "embed" in name and "patch" not in name else gain * values[0].numel() ** -0.5
            values.data = spread * torch.randn(values.shape, generator=random)
    return made
