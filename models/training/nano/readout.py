"""The lexical readout: the frozen encoder's class probabilities are pooled over a scene or a sound, and a query reads the LLaMA's own embeddings of the classes' names."""
import numpy as np
import torch
from torch import nn

from targets import NAME, NOTHING

AGAIN = 12.0  # by how much a name that was said is less likely, before the softmax
EVEN = 1.5  # sharpness of names that are compared between the steps of a clip
TOP = 6  # of the pooled probabilities, shown to the query


class Table(nn.Module):
    """Names as places in the list of token embeddings that the branch is given: the embeddings themselves are not stored."""

    def __init__(self, rows):
        super().__init__()
        self.register_buffer("rows", torch.tensor(np.array(rows), dtype=torch.int64))

    def forward(self, shares, embeddings):
        """shares [B, G, names], embeddings [V, width] -> [B, G, slots, width]"""
        names, slots = self.rows.shape
        table = embeddings[self.rows.reshape(-1)].reshape(names, -1)
        return (shares @ table).reshape(*shares.shape[:2], slots, embeddings.shape[1])


def only_the_best(shares):
    """1 at the largest of the last axis, 0 elsewhere"""
    return (torch.arange(shares.shape[-1]) == shares.argmax(-1, keepdim=True)).to(shares.dtype)


class Readout(nn.Module):
    """For each group of queries (a scene, a sound): a name, a wider kind, "something" or nothing, each weighed by a gate."""

    def __init__(self, width, names, kinds, member, unsure, nothing, loudest=False, prior=None, alike=None, lead=0.0):
        """names, kinds: rows of places; member [classes, kinds]; unsure, nothing: rows of one phrase.

        loudest: a kind is as likely as its likeliest class (sounds), not as all together (pictures).
        lead: by how much a name is preferred at work, before the softmax.
        prior: the query may prefer classes by itself, each starting with this; alike [classes, classes]: those that are called the same.
        """
        super().__init__()
        self.names, self.kinds = Table(names), Table(kinds)
        self.fixed = Table([unsure, nothing])
        self.loudest, self.lead = loudest, lead
        self.register_buffer("member", torch.tensor(member))
        self.register_buffer("chance", torch.tensor(member).mean(0))
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        self.kind_score = nn.Sequential(nn.Linear(2, 16), nn.GELU(), nn.Linear(16, 1))
        self.confidence = nn.Linear(2 * TOP + 4, width)
        self.gate, self.change_gate = nn.Linear(width, 4), nn.Linear(3, 8)  # of the two groups
        nn.init.zeros_(self.change_gate.weight)
        nn.init.zeros_(self.change_gate.bias)
        self.prefer = self.prior = None
        if prior is not None:
            self.prefer, self.prior = nn.Linear(width, len(names)), nn.Parameter(torch.tensor(prior))
            self.register_buffer("alike", torch.tensor(alike))
            nn.init.zeros_(self.prefer.weight)
            nn.init.zeros_(self.prefer.bias)

    @staticmethod
    def pool(probabilities, looks):
        """probabilities [B, N, classes], looks: logarithms of what each group looks at [B, G, N] -> [B, G, classes]"""
        return torch.softmax(looks, -1) @ probabilities

    def kind_mass(self, pooled):
        """-> how likely each kind is, beyond chance"""
        if self.loudest:
            return (pooled.unsqueeze(-1) * self.member).amax(2)
        return (pooled @ self.member - self.chance) / (1 - self.chance)

    def kind_shares(self, pooled):
        mass = self.kind_mass(pooled)
        size = self.chance.expand_as(mass)
        return torch.softmax(8 * self.kind_score(torch.stack([mass, size], -1)).squeeze(-1), -1), mass

    def certainty(self, pooled):
        """What a query is told of what it pooled: the best probabilities, their sums, the likeliest kinds, and the sum of all."""
        best = torch.topk(pooled, TOP, -1).values
        kinds = torch.topk(self.kind_mass(pooled), 3, -1).values
        return self.confidence(torch.cat([best, torch.cumsum(best, -1), kinds, pooled.sum(-1, keepdim=True).clamp(max=4)], -1))

    def likely_names(self, probabilities):
        """Probabilities of sounds, each of its own [B, T, classes] -> those of what it is called, which add up to 1"""
        return torch.softmax(EVEN * torch.log(probabilities + 1e-4) + self.prior, -1)

    def name_shares(self, pooled, group, divided):
        """Where nothing changes, two sounds are at the same time: the second is not the first again."""
        scores = self.sharpness.clamp(1, 12) * torch.log(pooled + 1e-4)
        if self.prefer is None:
            return torch.softmax(scores, -1)
        first, second = (scores + self.prior + self.prefer(group)).unbind(1)
        again = torch.softmax(first, -1) @ self.alike
        return torch.softmax(torch.stack([first, second - AGAIN * (1 - divided) * again], 1), -1)

    def forward(self, group, pooled, embeddings, change):
        """change [B, 3] -> (embeddings [B, G, slots, width], weights of the four ways [B, G, 4], the same before the softmax, shares of the names, of the kinds)

        While it is trained, shares are mixed; at work the likeliest way and the likeliest name are taken, so that no two names run together.
        """
        names, (kinds, _) = self.name_shares(pooled, group, change[:, 2:]), self.kind_shares(pooled)
        gates = self.gate(group) + self.change_gate(change).unflatten(-1, (2, 4))
        found = gates, names, kinds
        weights = torch.softmax(gates, -1)
        if not self.training:
            weights = torch.softmax(gates + self.lead * (torch.arange(gates.shape[-1]) == NAME), -1)
            weights, names, kinds = (only_the_best(shares) for shares in (weights, names, kinds))
            weights = self.said_once(weights, names)
        fixed = self.fixed(weights[..., 2:], embeddings)
        read = weights[..., NAME, None, None] * self.names(names, embeddings) + weights[..., 1, None, None] * self.kinds(kinds, embeddings)
        return read + fixed, weights, *found

    def said_once(self, weights, names):
        """The second group says nothing where it would say the first one's name again."""
        same = names if self.prefer is None else names @ self.alike
        again = (same[:, 0] * names[:, 1]).sum(-1) * weights[:, 0, NAME] * weights[:, 1, NAME]
        nothing = (torch.arange(weights.shape[-1]) == NOTHING).to(weights.dtype)
        again = again.unsqueeze(-1)
        return torch.stack([weights[:, 0], (1 - again) * weights[:, 1] + again * nothing], 1)
