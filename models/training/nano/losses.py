"""Losses of the branches alone: soft tokens against the LLaMA's embeddings of the true names, and what the readouts should look at."""
import numpy as np
import torch
from torch.nn import functional as F

from config import AUDIO, EMBEDDING_RMS, VIDEO, WIDTH
from slots import audio_slots, video_slots
from targets import KIND, NAME, NOTHING
from vocabulary import places, same_phrase

SHARPNESS = 2.0  # of the choice among token embeddings by their product


def towards(soft, wanted, embeddings):
    """soft [B, slots, 576], wanted [B, slots] places in `embeddings` -> (loss, which are nearest to the wanted one)"""
    scores = SHARPNESS * (soft @ embeddings.t())
    squared = ((soft - embeddings[wanted]) ** 2).sum(-1).mean() / (WIDTH * EMBEDDING_RMS**2)
    return F.cross_entropy(scores.flatten(0, 1), wanted.flatten()) + 0.5 * squared, scores.argmax(-1) == wanted


def small(projected):
    """What the projection adds to the names that are read: at work, when one name is read alone, it must not turn it into another."""
    return 1.5 * (projected**2).sum(-1).mean() / (WIDTH * EMBEDDING_RMS**2)


def chosen(shares, members):
    """How surely shares [B, G, names] fall on members [B, G, names] where there are any."""
    mass = (shares * members).sum(-1)
    some = members.sum(-1) > 0
    return -(torch.log(mass[some] + 1e-6)).mean() if some.any() else shares.sum() * 0


def ways_of(groups, count):
    return torch.tensor([[said.way for said in group] + [NOTHING] * (count - len(group)) for group in groups])


def members_of(groups, way, count, names, alike=None):
    """One-hot rows for said names; `alike` [names, names] where several places are called the same."""
    found = np.zeros((len(groups), count, names), np.float32)
    for row, group in zip(found, groups):
        for at, said in enumerate(group):
            if said.way == way:
                row[at] = alike[said.place] if alike is not None else np.eye(1, names, said.place)[0]
    return torch.from_numpy(found)


class BranchLosses:
    def __init__(self, vocabulary, embeddings):
        """embeddings: all of the LLaMA's, [vocabulary, 576]"""
        self.vocabulary = vocabulary
        self.video, self.audio = embeddings[vocabulary.video_tokens], embeddings[vocabulary.audio_tokens]
        self.alike_sounds = same_phrase(vocabulary.sounds.phrases)

    def of_video(self, output, truths):
        soft, (gates, names, kinds, projected, object_gates, object_shares) = output
        vocabulary = self.vocabulary
        wanted = torch.tensor(np.stack([places(video_slots(vocabulary, truth), vocabulary.video_tokens) for truth in truths]))
        loss, right = towards(soft, wanted, self.video)
        scenes = [truth.scenes for truth in truths]
        loss = loss + small(projected) + 0.5 * self.said(gates, names, kinds, scenes, VIDEO.groups)
        objects = np.zeros(object_shares.shape, np.float32)
        for row, truth in zip(objects, truths):
            for at, place in enumerate(truth.objects):
                row[at, place] = 1
        objects = torch.from_numpy(objects)
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(object_gates, objects.sum(-1)) + 0.25 * chosen(object_shares, objects)
        return loss, right

    def of_audio(self, output, truths):
        soft, (gates, names, kinds, projected) = output
        vocabulary = self.vocabulary
        wanted = torch.tensor(np.stack([places(audio_slots(vocabulary, truth), vocabulary.audio_tokens) for truth in truths]))
        loss, right = towards(soft, wanted, self.audio)
        return loss + small(projected) + 0.5 * self.said(gates, names, kinds, [truth.sounds for truth in truths], AUDIO.groups, self.alike_sounds), right

    def said(self, gates, names, kinds, groups, count, alike=None):
        loss = F.cross_entropy(gates.flatten(0, 1), ways_of(groups, count).flatten())
        loss = loss + 0.5 * chosen(names, members_of(groups, NAME, count, names.shape[-1], alike))
        return loss + 0.5 * chosen(kinds, members_of(groups, KIND, count, kinds.shape[-1]))
