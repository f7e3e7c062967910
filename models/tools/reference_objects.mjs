// What TensorFlow.js and its COCO-SSD package make of pictures: node reference_objects.mjs PACKAGES, the pictures as JSON on standard input
// ({ model: path of model.json, pictures: [{ width, height, rgb: base64 }] }), the values as JSON on standard output.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(join(resolve(process.argv[2]), 'package.json'));
const tf = require('@tensorflow/tfjs');
const cocoSsd = require('@tensorflow-models/coco-ssd');

const { model, pictures } = JSON.parse(readFileSync(0, 'utf8'));
const description = JSON.parse(readFileSync(model, 'utf8'));
const files = description.weightsManifest.flatMap((group) => group.paths);
const weights = Buffer.concat(files.map((file) => readFileSync(join(dirname(model), file))));
await tf.setBackend('cpu');
const detector = await cocoSsd.load({
  modelUrl: tf.io.fromMemory({
    modelTopology: description.modelTopology,
    weightSpecs: description.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length),
  }),
});

const found = [];
for (const { width, height, rgb } of pictures) {
  const pixels = tf.tensor3d(Uint8Array.from(Buffer.from(rgb, 'base64')), [height, width, 3], 'int32');
  const outputs = ['Preprocessor/sub', 'Postprocessor/Slice', 'Postprocessor/ExpandDims_1'];
  const [input, scores, boxes] = await detector.model.executeAsync({ image_tensor: pixels.expandDims() }, outputs);
  found.push({
    input: [...input.dataSync()],
    scores: [...scores.dataSync()],
    boxes: [...boxes.dataSync()],
    detections: await detector.detect(pixels, 20, 0.5),
  });
}
process.stdout.write(JSON.stringify(found));
