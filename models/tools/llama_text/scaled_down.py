"""A small random LLaMA whose heads share keys and values, with a tokenizer that knows the marks of ChatML."""
import json

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from llama_text.templates import TEMPLATES
from packages import HERE

PIECES = 480
MARKS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
SEED = 5


def tokenizer():
    """Byte-level byte-pair encoding with single digits, as SmolLM2 has it."""
    texts = json.loads((HERE / "texts.json").read_text())["parallel"]
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    made.decoder = decoders.ByteLevel()
    options = dict(vocab_size=PIECES, special_tokens=MARKS, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    made.train_from_iterator([line for language in ("en", "de", "es") for line in texts[language]], trainers.BpeTrainer(**options))
    ends = dict(bos_token="<|im_start|>", eos_token="<|im_end|>", pad_token="<|im_end|>", unk_token="<|endoftext|>")
    words = PreTrainedTokenizerFast(tokenizer_object=made, **ends)
    words.chat_template = TEMPLATES["chatml"]
    return words


def model(words):
    """Six heads of queries over two of keys and values, with weights of a size at which every part matters."""
    sizes = dict(hidden_size=96, intermediate_size=128, num_hidden_layers=3, num_attention_heads=6, num_key_value_heads=2, head_dim=16)
    form = dict(max_position_embeddings=2048, rms_norm_eps=1e-5, rope_theta=100000.0, tie_word_embeddings=False)
    ends = dict(bos_token_id=words.bos_token_id, eos_token_id=words.eos_token_id, pad_token_id=words.pad_token_id)
    made = LlamaForCausalLM(LlamaConfig(vocab_size=len(words), **sizes, **form, **ends)).eval()
    random = torch.Generator().manual_seed(SEED)
    for name, values in made.named_parameters():
        if values.ndim == 1:
            values.data = 1 + 0.2 * torch.randn(values.shape, generator=random)
        else:
            spread = 1.0 if "embed" in name else (8 if name == "lm_head.weight" else 1.5) * values[0].numel() ** -0.5
            values.data = spread * torch.randn(values.shape, generator=random)
    return made
