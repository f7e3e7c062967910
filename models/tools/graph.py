"""A small builder of ONNX graphs, shared by the exporters. Every graph is a pure function of its weights, so a rebuild is byte-identical."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 21
IR_VERSION = 10  # the newest that onnxruntime 1.20 and later all read
CONTRIB = "com.microsoft"


class Graph:
    """Nodes and initialisers in the order in which they are added; names count up."""

    def __init__(self, name):
        self.name, self.nodes, self.initializers, self.inputs, self.outputs = name, [], {}, [], []

    def input(self, name, kind, shape):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, value, name, kind, shape):
        """Declares `value` as the graph output `name`."""
        self.op("Identity", value, outputs=[name])
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def op(self, kind, *inputs, outputs=1, domain="", **attributes):
        """Adds a node. Returns its output name, or the list of them when there are several."""
        names = [f"{kind.lower()}_{len(self.nodes)}_{i}" for i in range(outputs)] if isinstance(outputs, int) else outputs
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"n{len(self.nodes)}", domain=domain, **attributes))
        return names[0] if len(names) == 1 else names

    def constant(self, name, array):
        """Adds an initialiser once, under a name of the caller's."""
        if name not in self.initializers:
            self.initializers[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def packed(self, name, kind, dims, data):
        """Adds an initialiser of an element type that numpy lacks (4-bit integers), from its packed bytes."""
        self.initializers[name] = TensorProto(name=name, data_type=kind, dims=dims, raw_data=data)
        return name

    def ints(self, *values):
        return self.constant("i" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value):
        return self.constant(f"f{value}", np.array(value, np.float32))

    def half(self, name, array):
        """A float tensor stored as float16; the runtime folds the cast away when it loads the graph."""
        return self.op("Cast", self.constant(name, array.astype(np.float16)), to=TensorProto.FLOAT)

    def model(self):
        graph = helper.make_graph(self.nodes, self.name, self.inputs, self.outputs, list(self.initializers.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="sightsound", ir_version=IR_VERSION)
        return model


def save(model, path):
    """Writes one self-contained file (its bytes do not depend on the order of maps: there are none in it)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    print(f"{path.name}: {path.stat().st_size:,} bytes")
