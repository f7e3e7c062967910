import { cosine } from '../../src-main/kernels/vector.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { migrations } from '../../src-main/store/migrations/index.ts';
import { answer, emphasisedAnswer, refusal } from './sample-answer.ts';
import { newFolder, newLibrary } from './sample-library.ts';
import { random, sampleSoftTokens, sampleVideo, unitVector } from './sample-values.ts';

const kept = join(import.meta.dirname, 'old-libraries');
const files = readdirSync(kept).filter((name) => name.endsWith('.db.gz'));

test('there is a library of every version that people may have', () => {
  expect(files.sort()).toEqual(migrations.map(({ version }) => `version-${version}.db.gz`).sort());
});

test.each(files)('%s opens with everything that is in it', (file) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'library.db'), gunzipSync(readFileSync(join(kept, file))));
  const library = newLibrary(folder);
  expect(library.check()).toEqual({ version: migrations.length, problems: [] });
  expect(library.videos.list()).toEqual([sampleVideo('a')]);
  expect(library.videos.knownFile('/videos/a.mp4', 1000, 1234.5)).toBe('a');
  expect(library.videos.getView('a')).toEqual({ position: 41.5, draft: 'When does' });
  const version = Number(file.match(/\d+/)![0]);
  const hasPictures = version >= 2;
  const hasSights = version >= 3;
  const hasSubtitles = version >= 8;
  const hasSpeakers = version >= 10;
  expect(library.stages.list('a').map(({ stage, state, doneTo }) => [stage, state, doneTo])).toEqual([
    ['waveform', 'running', 1],
    ...(hasPictures ? [['shots', 'running', 6]] : []),
    ...(hasSights ? [['scenes', 'running', 6]] : []),
    ['subtitles', hasSubtitles ? 'done' : 'absent', 0],
    ['speech', 'done', 60],
    ...(hasSpeakers ? [['speakers', 'running', 60]] : []),
    ['embeddings', 'running', 60],
  ]);
  const [korean, english, dog, cat] = library.evidence.list({ video: 'a' });
  expect(korean).toMatchObject({
    text: '강아지가 짖어요',
    language: 'ko',
    words: [{ text: '강아지가', confidence: 0.75 }],
  });
  expect(library.search.words({ terms: ['아지'], match: 'any', limit: 5 })).toMatchObject([{ evidence: korean }]);
  const [nearest] = library.search.nearest(unitVector(random(english!.id)), { k: 1 });
  expect(nearest).toEqual({ evidence: english, similarity: expect.closeTo(1, 6) });
  expect(library.waveforms.read('a', { start: 0, end: 1 }, 1)).toEqual({ peaks: [0.2], doneTo: 1 });
  expect(library.pictures.read('a').shots).toEqual(hasPictures ? [0, 5] : []);
  expect(dog?.count).toBe(hasSights ? 2 : undefined);
  expect(library.seenParts.of([dog?.id ?? 0], { start: 0, end: 60 })).toMatchObject(
    version >= 14 ? [{ start: 20, end: 21, count: 2, colours: [{ name: 'brown', share: 0.6 }] }] : [],
  );
  const hasEdits = version >= 9;
  expect([cat?.text, cat?.original]).toEqual(hasEdits ? ['A cat', 'A kit'] : [undefined, undefined]);
  expect(library.lines.setAside('a')).toEqual(
    hasEdits ? [{ id: 1, start: 40, end: 42, text: 'A bat', original: 'A but' }] : [],
  );
  expect([cat?.speaker, english?.speaker?.name]).toEqual(
    hasSpeakers ? [{ number: 1, likeness: 0.75 }, 'Ben'] : [undefined, undefined],
  );
  expect(library.speakers.names('a').map(({ name }) => name)).toEqual(hasSpeakers ? ['Ben'] : []);
  const look = library.features.get('a', 1);
  expect(look && cosine(look, unitVector(random(9), undefined, 1280))).toEqual(
    hasSights ? expect.closeTo(1, 2) : undefined,
  );
  const hasGlimpses = version >= 13;
  expect(library.glimpses.find({ stages: ['scenes'], labels: ['n02086723'] })).toEqual(
    hasGlimpses ? [{ video: 'a', stage: 'scenes', label: 'n02086723', start: 2, end: 4, score: 0.25 }] : [],
  );
  const message = { id: 1, askedAt: 5, question: 'When?', answer: { ...answer('a'), question: 'When?' } };
  expect(library.chats.list('a')).toEqual([{ id: 1, video: 'a', title: 'Dogs', messages: [message] }]);
  const together = version >= 5 ? emphasisedAnswer('a') : answer('a');
  const several = { ...message, id: 2, askedAt: 6, question: 'Which?', videos: ['a'] };
  const asked = { ...several, answer: { ...together, question: 'Which?', notes: ['A note.'] } };
  const edited = { ...(version >= 15 ? refusal('a', 'not-found') : asked.answer), question: 'Which one?' };
  expect(library.chats.list(null)).toEqual(
    version >= 4
      ? [
          {
            id: 2,
            video: null,
            title: 'Several',
            messages:
              version >= 6
                ? [
                    { ...asked, replacedBy: 3 },
                    { ...asked, id: 3, askedAt: 7, question: edited.question, answer: edited },
                  ]
                : [asked],
          },
        ]
      : [],
  );
  const track = { source: 'a.en.srt', format: 'srt', language: 'en', forced: false, cues: 1 };
  expect(library.subtitles.list('a')).toEqual(
    hasSubtitles ? [{ ...track, verdict: 'shifted', agreement: 0.9, offset: -3 }] : [],
  );
  expect(library.subtitles.cues('a', 'a.en.srt')).toEqual(
    hasSubtitles ? [{ start: 1, end: 2.5, text: 'Two\nlines' }] : undefined,
  );
  expect(library.derived.get('labels', '1')).toEqual(Buffer.from([1, 2, 3]));
  const hasChapters = version >= 12;
  expect(library.chapters.get('a', 'person')?.chapters).toEqual(
    hasChapters ? [{ start: 0, title: 'Dogs' }, { start: 20 }] : undefined,
  );
  expect(library.chapters.get('a', 'made')?.chapters[0]?.from?.kind).toBe(hasChapters ? 'said' : undefined);
  const hasSoftTokens = version >= 11;
  expect(library.softTokens.get(sampleSoftTokens)).toEqual(hasSoftTokens ? Float32Array.of(1, -0.5, 3) : undefined);
});
