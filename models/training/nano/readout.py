"""The lexical readout: a query pools the frozen encoder's class probabilities, and reads the LLaMA's own embeddings of the classes' names."""
import numpy as np
import torch
from torch import nn

from targets import NAME

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


class Readout(nn.Module):
    """For each group of queries (a scene, a sound): a name, a wider kind, "something" or nothing, each weighed by a gate."""

    def __init__(self, width, names, kinds, member, unsure, nothing, loudest=False, adapts=False, prior=None):
        """names, kinds: rows of places; member [classes, kinds]; unsure, nothing: rows of one phrase.

        loudest: a kind is as likely as its likeliest class (sounds), not as all together (pictures).
        adapts: the query may prefer classes by itself; prior: what each class starts with.
        """
        super().__init__()
        self.names, self.kinds = Table(names), Table(kinds)
        self.fixed = Table([unsure, nothing])
        self.loudest = loudest
        self.register_buffer("member", torch.tensor(member))
        self.register_buffer("chance", torch.tensor(member).mean(0))
        self.query, self.key = nn.Linear(width, width), nn.Linear(width, width)
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        self.kind_score = nn.Sequential(nn.Linear(2, 16), nn.GELU(), nn.Linear(16, 1))
        self.confidence = nn.Linear(2 * TOP + 4, width)
        self.gate = nn.Linear(width, 4)
        self.prefer = nn.Linear(width, len(names)) if adapts else None
        self.prior = nn.Parameter(torch.tensor(prior)) if adapts else None
        if adapts:
            nn.init.zeros_(self.prefer.weight)
            nn.init.zeros_(self.prefer.bias)

    def pool(self, group, tokens, probabilities, present):
        """group [B, G, width], tokens [B, N, width], probabilities [B, N, classes], present [B, N, 1] -> [B, G, classes]"""
        scores = self.query(group) @ self.key(tokens).transpose(1, 2) * tokens.shape[-1] ** -0.5
        return torch.softmax(scores, -1) @ (probabilities * present)

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

    def name_shares(self, pooled, group):
        scores = self.sharpness.clamp(1, 12) * torch.log(pooled + 1e-4)
        if self.prefer is not None:
            scores = scores + self.prior + self.prefer(group)
        return torch.softmax(scores, -1)

    def forward(self, group, pooled, embeddings):
        """-> (embeddings [B, G, slots, width], gates [B, G, 4] before the softmax, shares of the names, shares of the kinds)"""
        names, (kinds, _) = self.name_shares(pooled, group), self.kind_shares(pooled)
        gates = self.gate(group)
        weights = torch.softmax(gates, -1)
        fixed = self.fixed(weights[..., 2:], embeddings)
        read = weights[..., NAME, None, None] * self.names(names, embeddings) + weights[..., 1, None, None] * self.kinds(kinds, embeddings)
        return read + fixed, gates, names, kinds
