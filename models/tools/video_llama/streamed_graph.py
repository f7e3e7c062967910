"""A graph whose large weights go to a file as soon as they are added, so that a model of any size needs the memory of one matrix."""
import numpy as np
import onnx
from onnx import TensorProto, helper

from graph import CONTRIB, Graph
from video_llama.quantise import BLOCK, blocks_of_four_bits, blocks_of_eight_bits

PAGE = 4096  # external tensors start at multiples of this, so that a runtime can map them
INLINE = 2**30  # bytes of weights up to which a graph is one file; protobuf ends at 2^31
SMALL = 1024  # bytes below which a tensor stays in the graph
PRECISIONS = ("fp32", "fp16", "int8", "int4")


class StreamedGraph(Graph):
    """`precision` is that of the matrices; norms, biases, positions and all arithmetic stay 32-bit floats."""

    def __init__(self, path, precision):
        super().__init__(path.stem)
        self.path, self.precision = path, precision
        self.data_path = path.with_name(f"{path.name}.data")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.data = open(self.data_path, "wb")

    def constant(self, name, array):
        """Adds an initialiser once; a large one is written out."""
        array = np.ascontiguousarray(array)
        if name in self.initializers or array.nbytes < SMALL:
            return super().constant(name, array)
        self.data.write(bytes(-self.data.tell() % PAGE))
        place = {"location": self.data_path.name, "offset": self.data.tell(), "length": array.nbytes}
        array.tofile(self.data)
        tensor = TensorProto(name=name, data_type=helper.np_dtype_to_tensor_dtype(array.dtype), dims=array.shape)
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in place.items():
            tensor.external_data.add(key=key, value=str(value))
        self.initializers[name] = tensor
        return name

    def matrix(self, name, array):
        """A matrix or kernel that is used as it is: 16-bit where the precision is less than 32-bit."""
        return self.constant(name, array.astype(np.float32)) if self.precision == "fp32" else self.half(name, array)

    def linear(self, x, name, weight, bias=None, precision=None):
        """x [..., columns] times the transposed weight [rows, columns], plus the bias, where there is one."""
        precision = precision or self.precision
        if precision in ("fp32", "fp16"):
            product = self.op("MatMul", x, self.matrix(name, weight.T))
        else:
            bits = {"int8": 8, "int4": 4}[precision]
            values, scales = (blocks_of_eight_bits if bits == 8 else blocks_of_four_bits)(weight)
            sizes = dict(K=weight.shape[1], N=weight.shape[0], bits=bits, block_size=BLOCK)
            parts = self.constant(name, values), self.half(f"{name}.scale", scales)
            product = self.op("MatMulNBits", x, *parts, domain=CONTRIB, **sizes)
        return product if bias is None else self.op("Add", product, self.constant(f"{name}.bias", bias))

    def save(self):
        """Writes the graph. -> its paths: with small weights one, else the graph and its data."""
        self.data.close()
        model = self.model()
        if self.data_path.stat().st_size <= INLINE:
            onnx.load_external_data_for_model(model, str(self.path.parent))
            self.data_path.unlink()
        self.path.write_bytes(model.SerializeToString(deterministic=True))
        return [path for path in (self.path, self.data_path) if path.exists()]
