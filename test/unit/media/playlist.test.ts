import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPlaylist } from '../../../src-main/media/playlist.ts';
import { clips, clipPath } from '../../fixtures/media.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-playlist-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['HLS', '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://example.org/a.ts\n'],
  ['HLS behind a byte order mark', '\u00ef\u00bb\u00bf\n #EXTM3U\n'],
  ['ffconcat', 'ffconcat version 1.0\nfile a.mp4\n'],
  ['SDP', 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n'],
  ['DASH', '<?xml version="1.0"?>\n<!-- made by hand -->\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>'],
  ['XSPF', '<?xml version="1.0"?><playlist version="1"/>'],
  ['PLS', '[playlist]\nFile1=a.mp3\n'],
  ['ASX', '<ASX version="3.0"></ASX>'],
])('knows %s', async (name, text) => {
  const path = join(folder, `${name}.mp4`);
  await writeFile(path, text, 'latin1');
  expect(await isPlaylist(path)).toBe(true);
});

it('takes no real recording for one', async () => {
  for (const { file } of clips) expect(await isPlaylist(clipPath(file))).toBe(false);
});
