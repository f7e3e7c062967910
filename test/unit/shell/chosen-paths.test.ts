import { expect, test } from 'vitest';
import { ChosenPaths } from '../../../src-main/shell/chosen-paths.ts';

test('only what was chosen passes, however it is spelled', () => {
  const chosen = new ChosenPaths();
  chosen.add('/videos/a.mp4', '/videos/b/../c.mp4');
  for (const path of ['/videos/a.mp4', '/videos/./a.mp4', '/videos/c.mp4'])
    expect(() => chosen.check(path)).not.toThrow();
  for (const path of ['/videos/b.mp4', '/videos', '/videos/a.mp4/..', 'a.mp4', '', '/etc/passwd'])
    expect(() => chosen.check(path)).toThrow(expect.objectContaining({ code: 'SENDER_REFUSED' }) as Error);
});
