import { openLibrary } from '../../../src-main/store/open.ts';
import { chunkAt, chunkSeconds, chunksInAll } from '../crash-chunks.ts';
import { random, sampleVideo, unitVector } from '../sample-values.ts';

// Indexes a made-up video as an indexing run does, from where the one before was killed, and prints a line per chunk of speech.
const library = openLibrary(process.argv[2] ?? '', { mode: 'write' });
if (!library.videos.get('v')) library.videos.add(sampleVideo('v'));
library.stages.begin('v', 'waveform', '1');
library.stages.begin('v', 'embeddings', '1');
const { doneTo } = library.stages.begin('v', 'speech', '1');
console.log('ready');
for (let number = Math.round(doneTo / chunkSeconds); number < chunksInAll; number++) {
  const chunk = chunkAt(number);
  library.stages.commit('v', {
    stage: 'waveform',
    doneTo: chunk.doneTo,
    seconds: 0,
    peaks: new Uint8Array(50 * chunkSeconds),
  });
  library.stages.commit('v', chunk);
  console.log(number);
  const lines = library.evidence.withoutVectors('v', ['said'], 1000);
  const vectors = lines.map((line) => ({ evidence: line.id, vector: unitVector(random(line.id)) }));
  library.stages.commit('v', { stage: 'embeddings', doneTo: chunk.doneTo, seconds: 0, vectors });
}
library.close();
