// npm run test:models: the tools that convert Video-LLaMA's checkpoints, against PyTorch and transformers. Needs Python.
import path from 'node:path';
import { main } from './setup/main.mjs';
import { root } from './setup/paths.mjs';
import { pythonWith } from './setup/python.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  const tools = path.join(root, 'models', 'tools');
  const python = await pythonWith(path.join(tools, 'requirements-video-llama.txt'));
  const args = [
    '-m',
    'unittest',
    'discover',
    '-s',
    path.join('video_llama', 'tests'),
    '-t',
    '.',
    ...process.argv.slice(2),
  ];
  const { code } = await run(python, args, { cwd: tools, show: true, env: { ...process.env, TQDM_DISABLE: '1' } });
  return code;
});
