"""Stores the large weights of a finished graph as float16, each with a cast back to float32, which the runtime folds away when it loads it."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from graph import IR_VERSION

SMALL = 4096  # weights below this many values stay float32


def float16_stored(source, name, inputs, outputs):
    """The same nodes with the given names and shapes at both ends: {old name: (new name, shape)}. Weights inside nodes become initialisers; notes are dropped."""
    renamed = {old: new for old, (new, _) in {**inputs, **outputs}.items()}
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in source.graph.initializer}
    nodes = []
    for node in source.graph.node:
        if node.op_type == "Constant":
            weights[node.output[0]] = numpy_helper.to_array(helper.get_node_attr_value(node, "value"))
        elif node.op_type == "Identity" and node.output[0] not in outputs:
            renamed[node.output[0]] = renamed.get(node.input[0], node.input[0])
        else:
            attributes = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
            ends = [[renamed.get(end, end) for end in group] for group in (node.input, node.output)]
            nodes.append(helper.make_node(node.op_type, *ends, name=f"n{len(nodes)}", **attributes))
    used = {end for node in nodes for end in node.input}
    kept = {key: value for key, value in weights.items() if key in used}
    large = [key for key, value in kept.items() if value.dtype == np.float32 and value.size >= SMALL]
    casts = [helper.make_node("Cast", [f"{key}.half"], [key], name=f"cast{place}", to=TensorProto.FLOAT) for place, key in enumerate(large)]
    stored = [numpy_helper.from_array(value.astype(np.float16), f"{key}.half") if key in large else numpy_helper.from_array(value, key) for key, value in kept.items()]
    ends = [[helper.make_tensor_value_info(new, TensorProto.FLOAT, shape) for new, shape in group.values()] for group in (inputs, outputs)]
    graph = helper.make_graph(casts + nodes, name, *ends, stored)
    model = helper.make_model(graph, opset_imports=source.opset_import, producer_name="sightsound", ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model
