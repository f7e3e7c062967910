"""The whole model of one stage: frozen encoder, the branch that is trained, frozen LLaMA."""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence
from transformers import AutoModelForCausalLM

from branches import AudioBranch, VideoBranch
from frozen import FrameEncoder, ImageBindPictures

UNLEARNED = -100


class VideoLlama(nn.Module):
    """`branch` is what is trained; everything else is frozen and stays in evaluation mode."""

    def __init__(self, kind, paths, llama_folder, sizes, dtype=torch.float32):
        """kind: video or audio. paths: official files by what they hold. sizes: of the encoders' layers and heads."""
        super().__init__()
        self.llama = AutoModelForCausalLM.from_pretrained(llama_folder, dtype=dtype).eval().requires_grad_(False)
        frames, llama = FrameEncoder(paths["vision"], paths["bridge"], sizes), self.llama.config.hidden_size
        if kind == "video":
            self.encoder = frames
            self.branch = VideoBranch(frames.width, sizes.qformer_head, frames.hidden, llama)
        else:
            self.encoder = ImageBindPictures(paths["image_bind"])
            self.branch = AudioBranch(frames.width, sizes.qformer_head, frames.hidden, self.encoder.features, llama)
        self.encoder.eval().requires_grad_(False)
        self.side = frames.side

    def train(self, mode=True):
        self.branch.train(mode)
        return self

    def soft_tokens(self, pixels):
        """pixels [batch, frames, 3, side, side] -> [batch, 32 or 8, llama]"""
        with torch.no_grad():
            encoded = self.encoder(pixels.flatten(0, 1))
        return self.branch(encoded.unflatten(0, pixels.shape[:2]))

    def forward(self, pixels, parts):
        """parts: for each clip (ids, learned) before and behind its soft tokens -> mean loss over the learned tokens"""
        embed, soft = self.llama.get_input_embeddings(), self.soft_tokens(pixels)
        inputs, wanted = [], []
        for tokens, ((before, _), (behind, learned)) in zip(soft, parts, strict=True):
            words = [embed(torch.tensor(ids, dtype=torch.long, device=soft.device)) for ids in (before, behind)]
            inputs.append(torch.cat([words[0], tokens.to(words[0].dtype), words[1]]))
            hidden = [UNLEARNED] * (len(before) + len(tokens))
            wanted.append(torch.tensor(hidden + [token if counts else UNLEARNED for token, counts in zip(behind, learned)], device=soft.device))
        inputs, wanted = pad_sequence(inputs, True), pad_sequence(wanted, True, UNLEARNED)
        logits = self.llama(inputs_embeds=inputs).logits  # rows are filled up behind their end, where nothing that is learned looks
        return F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), wanted[:, 1:].flatten(), ignore_index=UNLEARNED)
