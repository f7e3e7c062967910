"""Names of tensors with their shapes, in which a size is a number, a name that stands for the same number everywhere, or a multiple of one."""


def norm(name, width):
    return {f"{name}.weight": (width,), f"{name}.bias": (width,)}


def linear(name, rows, columns):
    return {f"{name}.weight": (rows, columns), f"{name}.bias": (rows,)}


def bound(shapes, found, known):
    """Finds out the sizes that have names. `found`: {name: shape}; `known`: {name of a size: number}, which grows.

    -> messages on the tensors that do not fit."""
    faults = []
    for name, wanted in shapes.items():
        given = found[name]
        if len(wanted) == len(given):
            known |= {size: number for size, number in zip(wanted, given) if isinstance(size, str) and size not in known}
            expected = tuple(value(size, known) for size in wanted)
            if expected == given:
                continue
            faults.append(f"{name} {list(given)}, not {list(expected)}")
        else:
            faults.append(f"{name} {list(given)}, not of {len(wanted)} axes")
    return faults


def value(size, known):
    """The number that a size stands for; (3, "width") is three times the width."""
    if isinstance(size, tuple):
        return size[0] * known[size[1]]
    return known.get(size, size)
