import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSideCars, readSideCarBytes } from '../../../src-main/media/side-cars.ts';

let folder: string;
let outside: string;
const film = (): string => join(folder, 'Film 1.mp4');

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sightsound-side-cars-')));
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'sightsound-outside-')));
  const names = [
    'Film 1.srt',
    'film 1.EN.SRT',
    'Film 1.forced.de.ass',
    'Film 1.pt-BR.SDH.vtt',
    'Film 1.Commentary.ssa',
  ];
  for (const name of [...names, 'Film 10.srt', 'Film 1.txt', 'Other.srt', 'Film 1.mp4'])
    writeFileSync(join(folder, name), 'x');
  mkdirSync(join(folder, 'Film 1.fr.srt'));
  writeFileSync(join(outside, 'secret.srt'), 'x');
  symlinkSync(join(outside, 'secret.srt'), join(folder, 'Film 1.es.srt'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'Film 1.it.srt'));
});
afterAll(() => [folder, outside].forEach((each) => rmSync(each, { recursive: true })));

test('files of the video’s name are found, with what their names say; folders, links elsewhere and other names are not', async () => {
  const found = await findSideCars(film());
  expect(found.map(({ name, language, title, forced }) => ({ name, language, title, forced }))).toEqual([
    { name: 'Film 1.Commentary.ssa', language: undefined, title: 'Commentary', forced: false },
    { name: 'Film 1.forced.de.ass', language: 'de', title: undefined, forced: true },
    { name: 'Film 1.pt-BR.SDH.vtt', language: 'pt-BR', title: 'SDH', forced: false },
    { name: 'Film 1.srt', language: undefined, title: undefined, forced: false },
    { name: 'film 1.EN.SRT', language: 'EN', title: undefined, forced: false },
  ]);
});

test('a folder that is gone has none', async () => {
  expect(await findSideCars(join(folder, 'gone', 'Film 1.mp4'))).toEqual([]);
});

test('a file of more than 10 MB is refused unread', async () => {
  truncateSync(join(folder, 'Film 1.srt'), 11 * 1024 * 1024);
  const large = (await findSideCars(film())).find(({ name }) => name === 'Film 1.srt')!;
  await expect(readSideCarBytes(large)).rejects.toMatchObject({
    code: 'SUBTITLES_UNREADABLE',
    message: 'Film 1.srt cannot be read as subtitles.',
  });
});
