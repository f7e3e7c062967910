import { Bench } from 'tinybench';
import { RealFft } from '../../src-main/kernels/fft.ts';
import { LetterWatch } from '../../src-main/kernels/letter-watch.ts';
import { medianFilter } from '../../src-main/kernels/median-filter.ts';
import { bucketPeaks } from '../../src-main/kernels/peaks.ts';
import { hashDistance, pictureHash } from '../../src-main/kernels/picture-hash.ts';
import { newSignature, pictureDistance, SignatureMaker } from '../../src-main/kernels/picture-signature.ts';
import { PictureResizer } from '../../src-main/kernels/picture-resize.ts';
import { cubicTaps, linearTaps } from '../../src-main/kernels/picture-taps.ts';
import { Resampler } from '../../src-main/kernels/resample.ts';
import { resizeLinear } from '../../src-main/kernels/resize-linear.ts';
import { ShotDetector } from '../../src-main/kernels/shots.ts';
import { logSumExp } from '../../src-main/kernels/softmax.ts';
import { SoundPatches } from '../../src-main/kernels/sound-patches.ts';
import { SpeechFeatures, speechWindowSamples } from '../../src-main/kernels/speech-features.ts';
import { timeWarp } from '../../src-main/kernels/time-warp.ts';
import { dot } from '../../src-main/kernels/vector.ts';
import { toRgb, yuvBytes } from '../../src-main/kernels/yuv-picture.ts';

/** Sound-like samples that are the same in every run. */
const samples = (length: number) =>
  Float32Array.from({ length }, (_, n) => 0.4 * Math.sin(n * 0.05) + 0.2 * Math.sin(n * n * 1e-5));

const bench = new Bench({ time: 500, warmupTime: 100 });

for (const size of [400, 512]) {
  const fft = new RealFft(size);
  const signal = Float64Array.from(samples(size));
  const power = new Float64Array(fft.bins);
  bench.add(`fft: ${size} real samples`, () => fft.power(signal, power));
}

const speech = new SpeechFeatures();
const window = samples(speechWindowSamples);
const features = new Float32Array(SpeechFeatures.shape[0] * SpeechFeatures.shape[1]);
bench.add('speech features: one 30 s window', () => speech.compute(window, features));

const minute = samples(60 * 16_000);
bench.add('sound patches: one minute', () => new SoundPatches().push(minute, () => undefined));

for (const rate of [48_000, 44_100, 8000]) {
  const input = samples(rate);
  const resampler = new Resampler(rate, 16_000);
  bench.add(`resample: one second from ${rate} Hz`, () => void resampler.push(input));
}

const logits = samples(51_865);
bench.add('log of sums: 51,865 values', () => void logSumExp(logits));

const attention = samples(100 * 1500);
const filtered = new Float32Array(attention.length);
bench.add('median filter: 100 x 1500, width 7', () => medianFilter(attention, 100, 1500, 7, filtered));
bench.add('time warp: 100 x 1500', () => void timeWarp(attention, 100, 1500));

const vectors = Array.from({ length: 1000 }, (_, n) => samples(384).map((value) => value + n / 1000));
bench.add('dot products: 1000 vectors of 384', () => {
  for (const vector of vectors) dot(vector, vectors[0]!);
});

const peaks = new Float32Array(3000);
bench.add('peaks: one minute, 50 a second', () => bucketPeaks(minute, 320, peaks));

const frameSize = { width: 320, height: 180 };
const yuv = Uint8Array.from({ length: yuvBytes(320, 180) }, (_, n) => (n * n) >> 7);
const frame = { ...frameSize, yuv };
const maker = new SignatureMaker(320, 180);
const signatures = [newSignature(), newSignature()] as const;
for (const [at, signature] of signatures.entries())
  maker.compute({ ...frameSize, yuv: yuv.map((level) => level >> at) }, signature);
bench.add('picture signature: one frame of 320 x 180', () => maker.compute(frame, signatures[0]));
bench.add('picture distance', () => void pictureDistance(...signatures));
const hashes = signatures.map(pictureHash);
bench.add('picture hash', () => void pictureHash(signatures[0]));
bench.add('hash distances: 1000', () => {
  for (let n = 0; n < 1000; n++) hashDistance(hashes[0]!, hashes[1]!);
});
bench.add('shots: a minute of 25 frames a second, a cut every 2 s', () => {
  const detector = new ShotDetector(0);
  for (let n = 0; n < 1500; n++) detector.push(n / 25, signatures[Math.floor(n / 50) % 2]!);
  detector.end();
});

const picture = toRgb(frame);
const resized = new Float32Array(3 * 300 * 300);
const levels = { mean: 127.5, deviation: 127.5, wholeLevels: false };
const linear = new PictureResizer(linearTaps(320, 300), linearTaps(180, 300), levels);
const cubic = new PictureResizer(cubicTaps(320, 260), cubicTaps(180, 260), { ...levels, wholeLevels: true });
bench.add('picture in RGB: one frame of 320 x 180', () => void toRgb(frame));
bench.add('resize: 320 x 180 to 300 x 300, bilinear', () => linear.resize(picture, resized));
bench.add('resize: 320 x 180 to 260 x 260, bicubic', () => cubic.resize(picture, resized));
const large = {
  width: 1280,
  height: 720,
  yuv: Uint8Array.from({ length: yuvBytes(1280, 720) }, (_, n) => (n * n) >> 7),
};
const letters = new LetterWatch(1280, 720);
bench.add('letters: one frame of 1280 x 720', () => letters.look(large));
const largeRgb = toRgb(large);
bench.add('linear resizing: 1280 x 720 to 640 x 352', () => void resizeLinear(largeRgb, 640, 352));

await bench.run();
console.table(
  bench.tasks.map((task) => {
    const { result } = task;
    if (!('latency' in result)) throw new Error(`${task.name} did not run.`);
    return {
      kernel: task.name,
      'median ms': result.latency.p50.toFixed(4),
      'p99 ms': result.latency.p99.toFixed(4),
      runs: result.latency.samplesCount,
    };
  }),
);
