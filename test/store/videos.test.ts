import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../src-main/store/connection.ts';
import { openLibrary } from '../../src-main/store/open.ts';
import { exactBytes, roundedBytes } from '../../src-main/store/vector-bytes.ts';
import { answer } from './sample-answer.ts';
import { addLines, addVectors, newFolder, newLibrary } from './sample-library.ts';
import { random, samplePictures, sampleVideo, unitVector } from './sample-values.ts';

describe('videos', () => {
  test('come back as they were added, the one opened last first', () => {
    const library = newLibrary();
    const picture = {
      codec: 'h264',
      width: 640,
      height: 360,
      rotation: 90,
      framesPerSecond: 29.97,
      pixelFormat: 'yuv420p',
    };
    const audio = [{ index: 1, codec: 'aac', channels: 2, sampleRate: 48_000, language: 'ko' }];
    const media = { container: 'mov,mp4', duration: 12.5, startTime: 0.04, bytes: 4_000_000_000, picture, audio };
    const first = sampleVideo('a', { media, path: '/videos/여름 "휴가".mp4' });
    library.videos.add(first);
    library.videos.add(sampleVideo('b'));
    expect(library.videos.get('a')).toEqual(first);
    expect(library.videos.get('c')).toBeUndefined();
    library.videos.touch('b', 5);
    library.videos.setPath('b', '/elsewhere/b.mp4');
    expect(library.videos.list()).toEqual([sampleVideo('b', { path: '/elsewhere/b.mp4', openedAt: 5 }), first]);
  });

  test('keep what the window restores', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    expect(library.videos.getView('a')).toBeUndefined();
    const view = { position: 41.2, selection: { start: 1, end: 2 }, draft: 'When does' };
    library.videos.saveView('a', view);
    expect(library.videos.getView('a')).toEqual(view);
  });

  test('keep where their file is cut short, by the track that goes on longest', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    expect(library.videos.get('a')?.cutShort).toBeUndefined();
    for (const time of [40.5, 38]) library.videos.noteCutShort('a', time);
    expect(library.videos.get('a')).toEqual({ ...sampleVideo('a'), cutShort: 40.5 });
  });

  test('are known by files that have not changed, wherever they lie', () => {
    const library = newLibrary();
    library.videos.add(sampleVideo('a'));
    library.videos.add(sampleVideo('b'));
    library.videos.rememberFile('/one.mp4', 100, 1234.567, 'a');
    library.videos.rememberFile('/two.mp4', 100, 1234.567, 'a');
    expect(library.videos.knownFile('/one.mp4', 100, 1234.567)).toBe('a');
    expect(library.videos.knownFile('/two.mp4', 100, 1234.567)).toBe('a');
    expect(library.videos.knownFile('/one.mp4', 101, 1234.567)).toBeUndefined();
    expect(library.videos.knownFile('/one.mp4', 100, 1235)).toBeUndefined();
    library.videos.rememberFile('/one.mp4', 200, 2000, 'b');
    expect(library.videos.knownFile('/one.mp4', 200, 2000)).toBe('b');
    expect(library.videos.knownFile('/one.mp4', 100, 1234.567)).toBeUndefined();
  });
});

describe('erasing a video', () => {
  test('leaves nothing of it in any table, and all of the others', () => {
    const folder = newFolder();
    const library = openLibrary(folder, { mode: 'write' });
    for (const id of ['gone', 'kept']) fill(library, id);
    const other = library.chats.create('kept', 'About both');
    library.chats.append(other.id, { askedAt: 1, question: 'Both?', answer: answer('gone') });
    library.chats.append(other.id, { askedAt: 2, question: 'This?', answer: answer('kept') });
    const several = library.chats.create(null, 'About several');
    const asked = (quoted: string, videos: string[]) =>
      library.chats.append(several.id, { askedAt: 3, question: 'Which?', videos, answer: answer(quoted) });
    for (const quoted of ['gone', 'kept']) asked(quoted, ['gone', 'kept']);
    const alone = library.chats.create(null, 'About one');
    library.chats.append(alone.id, { askedAt: 4, question: 'Which?', videos: ['gone'], answer: answer('kept') });
    library.videos.erase('gone');
    expect(library.chats.list(null).map(({ id, messages }) => [id, messages.map(({ videos }) => videos)])).toEqual([
      [several.id, [['kept']]],
    ]);
    expect(library.chats.list('kept').map(({ messages }) => messages.length)).toEqual([1, 1]);
    expect(library.check().problems).toEqual([]);
    library.close();
    expect(rowsPerVideo(folder)).toEqual({ gone: 0, evidenceRows: 30, wordRows: 30, vectorRows: 30, indexRows: 30 });
  });

  test('leaves none of its words, names or vectors in the files', () => {
    const folder = newFolder();
    const library = openLibrary(folder, { mode: 'write' });
    for (const id of ['gone', 'kept']) fill(library, id);
    library.videos.erase('gone');
    library.close();
    for (const trace of ['secretgone', 'gone.mp4', '/videos/gone', 'sheet of gone']) {
      expect([trace, filesHold(folder, trace)]).toEqual([trace, false]);
    }
    for (const bytes of [exactBytes, roundedBytes]) expect(filesHold(folder, bytes(firstVector('gone')))).toBe(false);
    // The same looks find what is there.
    expect(filesHold(folder, 'secretkept')).toBe(true);
    for (const bytes of [exactBytes, roundedBytes]) expect(filesHold(folder, bytes(firstVector('kept')))).toBe(true);
  });
});

function fill(library: ReturnType<typeof newLibrary>, id: string): void {
  const lines = addLines(
    library,
    id,
    Array.from({ length: 30 }, (_, i) => `secret${id} ${i} 비밀${id}`),
  );
  const next = random(hash(id));
  addVectors(
    library,
    id,
    lines.map((line) => ({ evidence: line.id, vector: unitVector(next) })),
  );
  library.stages.begin(id, 'waveform', '1');
  library.stages.commit(id, { stage: 'waveform', doneTo: 1, seconds: 0, peaks: new Uint8Array(50) });
  library.stages.begin(id, 'shots', '1');
  library.stages.commit(id, { stage: 'shots', doneTo: 6, seconds: 0, pictures: samplePictures(0, `sheet of ${id}`) });
  library.stages.begin(id, 'scenes', '1');
  const features = [{ time: 1, vector: unitVector(random(hash(id)), undefined, 1280) }];
  const glimpses = [{ label: 'dog', start: 0, end: 2, score: 0.2 }];
  library.stages.commit(id, { stage: 'scenes', doneTo: 6, seconds: 0, features, glimpses });
  const looked = { video: id, pack: 'a', version: '1', content: 'frame', moment: { start: 1, end: 1 } } as const;
  library.chapters.set(id, 'made', [{ start: 0, title: `secret${id}` }], '1');
  library.chapters.set(id, 'person', [{ start: 0, title: `own secret${id}` }]);
  library.softTokens.keep(looked, firstVector(id));
  library.videos.rememberFile(`/videos/${id}.mp4`, 1, 1, id);
  library.videos.saveView(id, { position: 1, draft: `secret${id}` });
  const chat = library.chats.create(id, `secret${id}`);
  library.chats.append(chat.id, { askedAt: 1, question: `secret${id}?`, answer: answer(id) });
}

const firstVector = (id: string): Float32Array => unitVector(random(hash(id)));

const hash = (text: string): number => [...Buffer.from(text)].reduce((sum, byte) => sum * 31 + byte, 7);

function filesHold(folder: string, bytes: string | Uint8Array): boolean {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).includes(
    Buffer.from(bytes),
  );
}

function rowsPerVideo(folder: string): Record<string, number> {
  const connection = new Connection(join(folder, 'library.db'));
  connection.loadVectors();
  const count = (sql: string): number => connection.get<{ count: number }>(sql)!.count;
  const columns = connection.all<{ table: string; column: string }>(
    `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND c.name IN ('video', 'id') AND c.type = 'TEXT'`,
  );
  expect(columns.map(({ table }) => table).sort()).toEqual([
    'chapter_lists',
    'chapters',
    'chats',
    'citations',
    'evidence',
    'files',
    'frame_features',
    'frames',
    'glimpses',
    'misses',
    'peaks',
    'set_aside',
    'sheets',
    'shots',
    'soft_tokens',
    'speaker_names',
    'stages',
    'subtitles',
    'videos',
  ]);
  const rows = {
    gone: columns.reduce(
      (sum, { table, column }) => sum + count(`SELECT count(*) AS count FROM "${table}" WHERE "${column}" = 'gone'`),
      0,
    ),
    evidenceRows: count('SELECT count(*) AS count FROM evidence'),
    wordRows: count('SELECT count(*) AS count FROM evidence_words'),
    vectorRows: count('SELECT count(*) AS count FROM vectors'),
    indexRows: count('SELECT count(*) AS count FROM vector_index'),
  };
  connection.close();
  return rows;
}
