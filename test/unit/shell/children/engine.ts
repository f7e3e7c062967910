// An engine process with the storeless engine. Its `libraryDir` names how it behaves; see the tests of the supervisor.
import { existsSync, writeFileSync } from 'node:fs';
import { AppError } from '../../../../src-main/domain/errors.ts';
import { fromArgument } from '../../../../src-main/host/engine-options.ts';
import { parentPort } from '../../../../src-main/host/port.ts';
import { serve } from '../../../../src-main/host/serve.ts';
import { createStorelessEngine } from '../../../contract/storeless-engine.ts';

const { libraryDir: behaviour, modelsDir: flag } = fromArgument(process.argv[2]);
const forever = (): never => {
  for (;;);
};

await serve(async () => {
  if (behaviour === 'crashes at the start') process.exit(3);
  if (behaviour === 'cannot start') throw new AppError('LIBRARY_TOO_NEW', 'This library is newer.');
  if (behaviour === 'busy at first' && !existsSync(flag)) {
    writeFileSync(flag, '');
    throw new AppError('LIBRARY_BUSY', 'The library is held by another program.');
  }
  const engine = createStorelessEngine();
  return {
    ...engine,
    // Stands for a call that never looks at its signal.
    listVideos: (input, options) =>
      behaviour === 'ignores cancelling' ? new Promise(() => undefined) : engine.listVideos(input, options),
    getVideo: async () => process.exit(9),
    doctor: async () => {
      if (behaviour === 'goes deaf') setTimeout(forever, 50);
      return { ok: true, checks: [{ name: 'process', ok: true, detail: String(process.pid) }] };
    },
    [Symbol.asyncDispose]: () => (behaviour === 'never stops' ? new Promise(() => undefined) : Promise.resolve()),
  };
}, parentPort());
process.exit();
