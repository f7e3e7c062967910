// npm run test:training: the training recipe of Video-LLaMA on made data, on a CPU, up to what the program writes with it. Needs Python and ffmpeg.
import path from 'node:path';
import { main } from './setup/main.mjs';
import { nodeProgram, root } from './setup/paths.mjs';
import { pythonWith } from './setup/python.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  const training = path.join(root, 'models', 'training');
  const python = await pythonWith(path.join(training, 'requirements.txt'));
  const args = ['-m', 'unittest', 'discover', '-s', 'tests', '-t', '.', ...process.argv.slice(2)];
  const { code } = await run(python, args, {
    cwd: path.join(training, 'video_llama'),
    show: true,
    env: { ...process.env, NODE: nodeProgram(), TQDM_DISABLE: '1', OMP_NUM_THREADS: '1' },
  });
  return code;
});
