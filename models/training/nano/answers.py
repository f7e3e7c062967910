"""The loss of the LLaMA's answers: cross-entropy through the frozen model, after its trained keys and values and the soft tokens."""
import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

from branches import nearest
from config import PADDING
from prompt import ALSO, BETWEEN, SCENE_PLACES, asked_and_answered, cache_of
from vocabulary import places, single

NOISE = 0.01  # added to soft tokens, about a tenth of their size


class AnswerLoss:
    def __init__(self, llama, vocabulary):
        self.llama, self.vocabulary = llama, vocabulary
        self.embeddings = llama.model.embed_tokens.weight
        self.tables = [self.embeddings[tokens] for tokens in (vocabulary.video_tokens, vocabulary.audio_tokens)]
        padding = single(PADDING)
        self.empty = [int(places(padding, tokens)) for tokens in (vocabulary.video_tokens, vocabulary.audio_tokens)]
        self.between, self.also = (self.embeddings[torch.tensor(ids)] for ids in (BETWEEN, ALSO))

    def soft_prompt(self, seen, heard):
        """Soft tokens of one clip, without the empty places -> [places, 576]"""
        seen, heard = ((part + NOISE * torch.randn_like(part)).to(self.between.dtype) for part in (seen, heard))
        kept, sounds = (nearest(part, table) != empty for part, table, empty in zip((seen, heard), self.tables, self.empty))
        first, rest = slice(0, SCENE_PLACES), slice(SCENE_PLACES, None)
        return torch.cat([seen[first][kept[first]], self.also, seen[rest][kept[rest]], self.between, heard[sounds]])

    def __call__(self, prefix, seen, heard, truths, tasks):
        """-> (loss, share of the answers that would be given token by token)"""
        inputs, wanted = [], []
        for see, hear, truth, task in zip(seen, heard, truths, tasks):
            soft = self.soft_prompt(see, hear)
            asked, answered = asked_and_answered(self.vocabulary, truth, task)
            inputs.append(torch.cat([soft, self.embeddings[torch.tensor(asked + answered[:-1])]]))
            wanted.append(torch.tensor([-100] * (len(soft) + len(asked) - 1) + answered))
        inputs, wanted = pad_sequence(inputs, True), pad_sequence(wanted, True, -100)
        cache = cache_of(prefix, len(truths), inputs.dtype)
        hidden = self.llama.model(inputs_embeds=inputs, past_key_values=cache, use_cache=True).last_hidden_state
        some = wanted != -100
        scores = (hidden[some] @ self.embeddings.t()).float()
        right = torch.ones_like(some)
        right[some] = scores.argmax(-1) == wanted[some]
        return F.cross_entropy(scores, wanted[some]), right.all(1).float().mean().item()
