import { readFile } from 'node:fs/promises';
import { AppError } from '../../src-main/domain/errors.ts';

/** Samples of a 16-bit PCM WAV file, one channel, -1..1. */
export interface Wav {
  sampleRate: number;
  samples: Float32Array;
  bytes: number;
}

export async function readWav(path: string): Promise<Wav> {
  const file = await readFile(path).catch((cause: unknown) => {
    throw new AppError('FILE_NOT_FOUND', `There is no file at ${path}.`, { cause });
  });
  if (file.toString('latin1', 0, 4) !== 'RIFF') throw new AppError('MEDIA_INVALID', `${path} is not a WAV file.`);
  let offset = 12;
  let sampleRate = 0;
  for (;;) {
    const chunk = file.toString('latin1', offset, offset + 4);
    const length = file.readUInt32LE(offset + 4);
    if (chunk === 'fmt ') sampleRate = file.readUInt32LE(offset + 12);
    if (chunk === 'data') {
      const samples = new Float32Array(Math.floor(Math.min(length, file.length - offset - 8) / 2));
      for (let i = 0; i < samples.length; i += 1) samples[i] = file.readInt16LE(offset + 8 + i * 2) / 32_768;
      return { sampleRate, samples, bytes: file.length };
    }
    offset += 8 + length + (length % 2);
  }
}
