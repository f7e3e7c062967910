"""The learning rate, and which parameters decay."""
import math


def rate_at(stage, step):
    """Linear from `first_rate` during the warm-up, then the cosine over all epochs, as the original computes it per epoch and step."""
    if step < stage.warm_up:
        return min(stage.rate, stage.first_rate + (stage.rate - stage.first_rate) * step / max(stage.warm_up, 1))
    share = step / (stage.epochs * stage.steps)
    return stage.least_rate + (stage.rate - stage.least_rate) * 0.5 * (1 + math.cos(math.pi * share))


def parameter_groups(branch, decay):
    """Biases, norms and whatever has one dimension do not decay."""
    kept, decayed = [], []
    for name, parameter in branch.named_parameters():
        (kept if parameter.ndim < 2 or "bias" in name or "ln" in name or "bn" in name else decayed).append(parameter)
    return [{"params": decayed, "weight_decay": decay}, {"params": kept, "weight_decay": 0.0}]
