"""The two branches: features of the frozen encoders -> positions -> Q-Former -> projection and lexical readout -> soft tokens."""
import torch
from torch import nn

from config import AUDIO, EMBEDDING_RMS, NAME_LEAD, OBJECT_CAUTION, OBJECT_GROUPS, OBJECT_SLOTS, STEPS_OF_TIME, VIDEO, WIDTH
from encoders import scene_layer, sound_layer
from change import Change
from qformer import Layer
from readout import Readout, Table, only_the_best
from targets import NOTHING
from vocabulary import AND, PADDING, THEN, UNSURE, places, same_phrase, single


def nearest(soft, embeddings):
    """The place of the token embedding that each soft token is nearest to. Lengths count: some tokens' embeddings are much longer than others'."""
    return (soft @ embeddings.t() - (embeddings**2).sum(-1) / 2).argmax(-1)


def row(text, slots, tokens):
    """One phrase as a row of a table."""
    ids = ([single(f" {text}")] if text else []) + [single(PADDING)] * slots
    return places(ids[:slots], tokens)


def links(tokens):
    """Rows of one token: no link, after one another, at the same time."""
    return [[place] for place in places([single(PADDING), single(THEN), single(AND)], tokens)]


class Branch(nn.Module):
    """What both branches share. Queries: `groups * slots` for the names, then those of the subclass, then one for the link."""

    def __init__(self, config, layer, queries, kinds_of_token):
        super().__init__()
        self.config = config
        for name, value in zip(("weight", "offset"), layer):
            self.register_buffer(name, torch.tensor(value))
        classes, features = layer[0].shape
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("deviation", torch.ones(features))
        self.features, self.classes = nn.Linear(features, config.width), nn.Linear(classes, config.width)
        self.time = nn.Parameter(torch.randn(STEPS_OF_TIME, 1, config.width) * 0.3)
        self.kind = nn.Parameter(torch.randn(1, kinds_of_token, config.width) * 0.3)
        self.absent = nn.Parameter(torch.randn(config.width) * 0.3)
        self.queries = nn.Parameter(torch.randn(queries, config.width) * 0.5)
        self.layers = nn.ModuleList([Layer(config.width, config.heads) for _ in range(config.layers)])
        self.told_change = nn.Linear(3, config.width)
        self.link_kind = nn.Linear(config.width, 2)
        self.norm, self.projection = nn.LayerNorm(config.width), nn.Linear(config.width, WIDTH)
        with torch.no_grad():
            self.classes.weight.mul_(6)  # probabilities are small numbers
            self.projection.weight.mul_(0.1 * EMBEDDING_RMS / (self.projection.weight.std() * config.width**0.5))
            self.projection.bias.zero_()

    def tokens(self, x, probabilities, present):
        """x [B, T, K, features] -> [B, T, K, width]"""
        seen = self.features((x - self.mean) / self.deviation)
        if self.training:
            seen = seen * (torch.rand(len(x), 1, 1, 1) > self.config.dropout)
        seen = seen + self.classes(probabilities)
        return seen * present + self.absent * (1 - present) + self.time + self.kind[:, : x.shape[2]]

    def first_layers(self, tokens):
        queries = self.queries.unsqueeze(0).expand(tokens.shape[0], -1, -1)
        for layer in self.layers[:-1]:
            queries = layer(queries, tokens)
        return queries

    def grouped(self, queries, groups, slots):
        """The mean of the queries of each group: [B, groups * slots, width] -> [B, groups, width]"""
        return queries.reshape(-1, groups, slots, queries.shape[-1]).mean(2)

    def linked(self, groups, query, weights, embeddings):
        """The soft tokens of two groups, between them how they follow: nothing where there is no second one, else "then" or "and"."""
        alone, kinds = weights[:, 1, NOTHING:], torch.softmax(self.link_kind(query), -1)
        shares = torch.cat([alone, (1 - alone) * (kinds if self.training else only_the_best(kinds))], -1)
        link = self.links(shares.unsqueeze(1), embeddings).reshape(-1, 1, WIDTH)
        return torch.cat([groups[:, : self.config.slots], link, groups[:, self.config.slots :]], 1)

    def last_layer(self, queries, told, tokens):
        """told [B, groups, width] is added to the queries of the groups."""
        count = self.config.groups * self.config.slots
        spread = told.repeat_interleave(self.config.slots, 1)
        return self.norm(self.layers[-1](torch.cat([queries[:, :count] + spread, queries[:, count:]], 1), tokens))


class AudioBranch(Branch):
    """windows [B, 8, 1024], embeddings [V, 576] -> soft tokens [B, 11, 576]: two sounds of five tokens, between them how they follow"""

    def __init__(self, vocabulary):
        slots, tokens = AUDIO.slots, vocabulary.audio_tokens
        super().__init__(AUDIO, sound_layer(), AUDIO.groups * slots + 1, 1)
        names = places(vocabulary.sounds.ids, tokens), places(vocabulary.sound_kinds.ids, tokens)
        phrases = vocabulary.sounds.phrases
        prior = [0.0 if phrase else -6.0 for phrase in phrases]
        fixed = row(UNSURE, slots, tokens), row("", slots, tokens)
        self.readout = Readout(AUDIO.width, *names, vocabulary.sound_member, *fixed, loudest=True, prior=prior, alike=same_phrase(phrases))
        self.change, self.links = Change(STEPS_OF_TIME), Table(links(tokens))

    def forward(self, windows, embeddings):
        return self.full(windows, embeddings)[0]

    def full(self, windows, embeddings):
        """-> (soft tokens, what the losses of stage 0 look at)"""
        x = windows.unsqueeze(2)
        present = (x.abs().sum(-1, keepdim=True) > 0).to(x.dtype)
        probabilities = torch.sigmoid(x @ self.weight.t() + self.offset) * present
        tokens = self.tokens(x, probabilities, present).flatten(1, 2)
        groups = AUDIO.groups, AUDIO.slots
        count = groups[0] * groups[1]
        looks, change = self.change(self.readout.likely_names(probabilities.squeeze(2)), present.squeeze(2))
        queries = self.first_layers(tokens)
        pooled = self.readout.pool(probabilities.flatten(1, 2), looks)
        told = self.readout.certainty(pooled)
        queries = self.last_layer(queries, told + self.told_change(change).unsqueeze(1), tokens)
        group = self.grouped(queries[:, :count], *groups)
        read, weights, gates, names, kinds = self.readout(group, pooled, embeddings, change)
        soft = self.projection(queries)
        parts = soft[:, :count] + read.flatten(1, 2), queries[:, count], weights, embeddings
        return self.linked(*parts), (gates, names, kinds, soft)


class VideoBranch(Branch):
    """frames [B, 8, 5, 1280], objects [B, 8, 80], embeddings [V, 576] -> soft tokens [B, 27, 576]: two scenes of nine tokens, between them
    how they follow, and two objects of four"""

    def __init__(self, vocabulary):
        slots, tokens = VIDEO.slots, vocabulary.video_tokens
        super().__init__(VIDEO, scene_layer(), VIDEO.groups * slots + OBJECT_GROUPS * OBJECT_SLOTS + 1, 6)
        names = places(vocabulary.scenes.ids, tokens), places(vocabulary.scene_kinds.ids, tokens)
        fixed = row(UNSURE, slots, tokens), row("", slots, tokens)
        self.readout = Readout(VIDEO.width, *names, vocabulary.scene_member, *fixed, lead=NAME_LEAD)
        self.change, self.links = Change(STEPS_OF_TIME), Table(links(tokens))
        self.objects = nn.Linear(len(vocabulary.objects.phrases), VIDEO.width)
        self.object_names = Table(places(vocabulary.objects.ids, tokens))
        self.no_object = Table([row("", OBJECT_SLOTS, tokens)])
        self.object_gate = nn.Linear(VIDEO.width + 3, 1)
        self.object_sharpness = nn.Parameter(torch.tensor(4.0))
        self.object_weight = nn.Sequential(nn.Linear(1, 8), nn.GELU(), nn.Linear(8, 1))  # how much a score counts
        self.register_buffer("same_as_scene", torch.tensor(vocabulary.objects_of_scene))
        self.register_buffer("same_as_kind", torch.tensor(vocabulary.objects_of_kind))

    def forward(self, frames, objects, embeddings):
        return self.full(frames, objects, embeddings)[0]

    def full(self, frames, objects, embeddings):
        present = (frames.abs().sum(-1, keepdim=True) > 0).to(frames.dtype)
        probabilities = torch.softmax(frames @ self.weight.t() + self.offset, -1) * present
        scenes = self.tokens(frames, probabilities, present)
        things = (self.objects(objects) + self.time.squeeze(1) + self.kind[:, 5]).unsqueeze(2)
        tokens = torch.cat([scenes, things], 2).flatten(1, 2)
        groups = VIDEO.groups, VIDEO.slots
        count = groups[0] * groups[1]
        looks, change = self.change(probabilities[:, :, 0], present[:, :, 0])
        queries = self.first_layers(tokens)
        pooled = self.readout.pool(probabilities[:, :, 0], looks)
        told = self.readout.certainty(pooled)
        queries = self.last_layer(queries, told + self.told_change(change).unsqueeze(1), tokens)
        group = self.grouped(queries[:, :count], *groups)
        read, weights, gates, names, kinds = self.readout(group, pooled, embeddings, change)
        end = count + OBJECT_GROUPS * OBJECT_SLOTS
        found, object_gates, shares = self.read_objects(queries[:, count:end], objects, weights, names, kinds, embeddings)
        soft = self.projection(queries)
        parts = soft[:, :count] + read.flatten(1, 2), queries[:, end], weights, embeddings
        return torch.cat([self.linked(*parts), soft[:, count:end] + found], 1), (gates, names, kinds, soft, object_gates, shares)

    def read_objects(self, queries, objects, weights, names, kinds, embeddings):
        """The most certain objects that no scene's name says already, one after the other."""
        if not self.training:
            names, kinds = only_the_best(names), only_the_best(kinds)
        said = weights[..., :1] * (names @ self.same_as_scene) + weights[..., 1:2] * (kinds @ self.same_as_kind)
        counted = torch.sigmoid(self.object_weight(objects.unsqueeze(-1)).squeeze(-1)) * (objects > 0).to(objects.dtype)
        left = counted.mean(1) * torch.prod(1 - said, 1)
        group, parts, gated, shared = self.grouped(queries, OBJECT_GROUPS, OBJECT_SLOTS), [], [], []
        for place in range(OBJECT_GROUPS):
            shares = torch.softmax(self.object_sharpness.clamp(1, 12) * torch.log(left + 1e-4), -1)
            best = torch.topk(left, 2, -1).values
            score = self.object_gate(torch.cat([group[:, place], best, (shares * left).sum(-1, keepdim=True)], -1))
            gate = torch.sigmoid(score) if self.training else (score > OBJECT_CAUTION).to(score.dtype)
            gate, read = gate.unsqueeze(-1).unsqueeze(-1), shares if self.training else only_the_best(shares)
            name = self.object_names(read.unsqueeze(1), embeddings)
            parts.append(gate * name + (1 - gate) * self.no_object(torch.ones_like(score).unsqueeze(1), embeddings))
            gated.append(score)
            shared.append(shares)
            left = left * (1 - shares)
        return torch.cat(parts, 1).flatten(1, 2), torch.cat(gated, 1), torch.stack(shared, 1)
