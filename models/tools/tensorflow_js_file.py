"""Reads a TensorFlow.js graph model: its nodes by name, and its weights."""
import json
import posixpath

import numpy as np

from packages import read


def graph_model(package, path):
    """Returns {name: node} and {name: array} of the model.json at `path` and the weight files beside it."""
    model = json.loads(read(package, path))
    nodes = {node["name"]: node for node in model["modelTopology"]["node"]}
    weights = {}
    for group in model["weightsManifest"]:
        data = b"".join(read(package, posixpath.join(posixpath.dirname(path), name)) for name in group["paths"])
        start = 0
        for weight in group["weights"]:
            kind = np.dtype(weight["dtype"])
            count = int(np.prod(weight["shape"]))
            weights[weight["name"]] = np.frombuffer(data, kind, count, start).reshape(weight["shape"])
            start += count * kind.itemsize
    return nodes, weights
