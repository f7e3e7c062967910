import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openLibrary } from '../../../src-main/store/open.ts';
import { answer, emphasisedAnswer, refusal } from '../sample-answer.ts';
import { random, said, seen, samplePictures, sampleSoftTokens, sampleVideo, unitVector } from '../sample-values.ts';

// Writes version-N.db.gz with something in every table, N being the version of today. Run it once before a release that has a
// new migration, and never again for that version: the file stands for the libraries that people have.
const folder = mkdtempSync(join(tmpdir(), 'sightsound-old-'));
const library = openLibrary(folder, { mode: 'write' });
const { version } = library.check();
library.videos.add(sampleVideo('a'));
library.videos.rememberFile('/videos/a.mp4', 1000, 1234.5, 'a');
library.videos.saveView('a', { position: 41.5, draft: 'When does' });
library.stages.begin('a', 'speech', '0');
const [gone] = library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 0, evidence: [said(40, 'A but')] });
library.lines.setText(gone!.id, 'A bat', unitVector(random(1)));
for (const stage of ['waveform', 'shots', 'scenes', 'subtitles', 'speech', 'speakers', 'embeddings'] as const)
  library.stages.begin('a', stage, '1');
library.stages.commit('a', { stage: 'waveform', doneTo: 1, seconds: 0.1, peaks: new Uint8Array(50).fill(51) });
library.stages.commit('a', { stage: 'shots', doneTo: 6, seconds: 1, pictures: samplePictures(0) });
const parts = [{ start: 20, end: 21, count: 2, colours: [{ name: 'brown' as const, share: 0.6 }] }];
const features = [{ time: 1, vector: unitVector(random(9), undefined, 1280) }];
const glimpses = [{ label: 'n02086723', start: 2, end: 4, score: 0.25 }];
const dogs = { evidence: [{ ...seen(20, 'dog', 2), parts }], features, glimpses };
library.stages.commit('a', { stage: 'scenes', doneTo: 6, seconds: 1, ...dogs });
const track = { source: 'a.en.srt', format: 'srt', language: 'en', forced: false, verdict: 'unjudged' } as const;
const cues = [{ start: 1, end: 2.5, text: 'Two\nlines' }];
library.subtitles.replace('a', [{ track, cues, file: { size: 90, modifiedMs: 5.5 } }]);
library.subtitles.judge('a', 'a.en.srt', { verdict: 'shifted', agreement: 0.9, offset: -3 });
library.stages.finish('a', 'subtitles');
const words = [{ start: 1, end: 1.5, text: '강아지가', confidence: 0.75 }];
const evidence = [said(1, '강아지가 짖어요', { language: 'ko', words }), said(10, 'The dog barks'), said(30, 'A kit')];
const lines = library.stages.commit('a', { stage: 'speech', doneTo: 60, seconds: 2, evidence });
const vectors = lines.map((line) => ({ evidence: line.id, vector: unitVector(random(line.id)) }));
library.stages.commit('a', { stage: 'embeddings', doneTo: 60, seconds: 1, vectors });
library.lines.setText(lines[2]!.id, 'A cat', unitVector(random(2)));
const voices = lines.map(({ id }) => ({ evidence: id, vector: unitVector(random(id), undefined, 256) }));
library.stages.commit('a', { stage: 'speakers', doneTo: 60, seconds: 1, voices });
const spoken = lines.map(({ id }, at) => ({ evidence: id, number: 1 + (at % 2), likeness: 0.75 }));
library.stages.commit('a', { stage: 'speakers', doneTo: 60, seconds: 1, speakers: { lines: spoken, named: [] } });
library.speakers.rename('a', 2, 'Ben');
library.stages.finish('a', 'speech');
library.chapters.set('a', 'made', [{ start: 0, title: 'dog', from: { evidence: lines[1]!.id, kind: 'said' } }], '1');
library.chapters.set('a', 'person', [{ start: 0, title: 'Dogs' }, { start: 20 }]);
library.chats.append(library.chats.create('a', 'Dogs').id, { askedAt: 5, question: 'When?', answer: answer('a') });
const about = {
  askedAt: 6,
  question: 'Which?',
  videos: ['a'],
  answer: { ...emphasisedAnswer('a'), notes: ['A note.'] },
};
const several = library.chats.create(null, 'Several').id;
const asked = library.chats.append(several, about);
const again = { ...about, askedAt: 7, question: 'Which one?', answer: refusal('a', 'not-found') };
library.chats.append(several, again, asked.id);
library.derived.set('labels', '1', new Uint8Array([1, 2, 3]));
library.softTokens.keep(sampleSoftTokens, Float32Array.of(1, -0.5, 3));
library.close();
const file = join(import.meta.dirname, `version-${version}.db.gz`);
writeFileSync(file, gzipSync(readFileSync(join(folder, 'library.db')), { level: 9 }));
rmSync(folder, { recursive: true });
console.log(file);
