import { expect, it } from 'vitest';
import { containerName, containers, demuxerList, hasMediaExtension } from '../../../src-main/media/containers.ts';

it('opens no kind of file that names other files', () => {
  const namesOthers = new Set('hls dash concat sdp rtsp rtp imf image2 mlv tedcaptions vobsub lavfi'.split(' '));
  expect(demuxerList.split(',').filter((name) => namesOthers.has(name))).toEqual([]);
});

it('knows the extensions of media files, whatever their case', () => {
  expect(['a.mp4', 'B.MOV', 'c.d.webm', 'e.Opus'].every(hasMediaExtension)).toBe(true);
  expect(['mp4', '.mp4', 'a.m3u8', 'a.txt', 'a.mp4.part', 'a'].some(hasMediaExtension)).toBe(false);
});

it('lists each extension under one container', () => {
  const all = Object.values(containers).flatMap(({ extensions }) => extensions);
  expect(new Set(all).size).toBe(all.length);
});

it('calls containers by one short name', () => {
  expect(containerName('mov,mp4,m4a,3gp,3g2,mj2')).toBe('mp4');
  expect(containerName('matroska,webm')).toBe('matroska');
  expect(containerName('something new')).toBe('something new');
});
