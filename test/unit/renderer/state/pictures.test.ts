import { beforeEach, describe, expect, it } from 'vitest';
import type { Pictures } from '../../../../src-main/domain/picture.ts';
import { addPictures, clearPictures, loadPictures, usePictures } from '../../../../src-renderer/state/pictures.ts';
import { ScriptedBridge } from '../scripted-bridge.ts';

const at = (time: number) => ({ time, sheet: 1, x: 0, y: 0, width: 160, height: 90 });
const stretch = (from: number, to: number): Pictures => ({
  doneTo: to,
  shots: [from],
  thumbnails: [from + 0.2, from + 2.2].map(at),
});
const ok = (value: Pictures) => ({ ok: true as const, value });
const shown = () => usePictures.getState().pictures;

describe('pictures of the video on screen', () => {
  const bridge = new ScriptedBridge();
  bridge.install();
  const inputs = () => bridge.calls.map(({ input }) => input);

  beforeEach(async () => {
    clearPictures();
    bridge.calls.length = 0;
    void loadPictures('a');
    await bridge.last('getPictures').settle(ok(stretch(0, 20)));
  });

  it('only what is new is read while indexing goes on', async () => {
    void addPictures('a');
    await bridge.last('getPictures').settle(ok(stretch(20, 40)));
    expect(inputs()).toEqual([{ video: 'a' }, { video: 'a', from: 20 }]);
    expect(shown()).toEqual({ doneTo: 40, shots: [0, 20], thumbnails: [0.2, 2.2, 20.2, 22.2].map(at) });
  });

  it('what is asked for during a read is read once more after it', async () => {
    for (let times = 0; times < 3; times += 1) void addPictures('a');
    expect(inputs()).toHaveLength(2);
    await bridge.last('getPictures').settle(ok(stretch(20, 40)));
    expect(inputs().slice(2)).toEqual([{ video: 'a', from: 40 }]);
    await bridge.last('getPictures').settle(ok({ doneTo: 40, shots: [], thumbnails: [] }));
    expect(inputs()).toHaveLength(3);
  });

  it('everything is read when the stage has begun anew', async () => {
    void addPictures('a');
    await bridge.last('getPictures').settle(ok({ doneTo: 5, shots: [], thumbnails: [] }));
    expect(inputs().at(-1)).toEqual({ video: 'a' });
    await bridge.last('getPictures').settle(ok(stretch(0, 5)));
    expect(shown()).toEqual(stretch(0, 5));
  });

  it('another video on screen is left alone', async () => {
    void addPictures('a');
    const late = bridge.last('getPictures');
    void loadPictures('b');
    await bridge.last('getPictures').settle(ok(stretch(0, 8)));
    await late.settle(ok(stretch(20, 40)));
    expect(shown()).toEqual(stretch(0, 8));
    void addPictures('a');
    expect(inputs()).toHaveLength(3);
  });
});
