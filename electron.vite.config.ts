import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Targets are written out: the bundles run on the current Electron, on the older development runtime (Node 20, Chromium 130) and, for the engine
// and the command line, on plain Node 24. Packages in "dependencies" stay outside the bundle; native ones must.

const node = 'node20';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'src-main/shell/main.ts',
          'engine-process': 'src-main/host/engine-process.ts',
          'engine-worker': 'src-main/host/engine-worker.ts',
          cli: 'src-main/cli/main.ts',
        },
        // Chunks lie beside the entries, so a path relative to the file means the same in a chunk.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-preload/preload.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
});
