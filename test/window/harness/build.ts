import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built page. */
    windowPage: string;
  }
}

/** Puts the fake bridge before the window's own script, and lets media come from the server of the page; the rest of the policy stays in force. */
const withFakeBridge: Plugin = {
  name: 'with-fake-bridge',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace('media-src media:', "media-src 'self'")
        .replace('<script', '<script type="module" src="../test/window/harness/fake-bridge.ts"></script>\n    <script'),
  },
};

/** Before the tests of the window's page: builds it with the fake bridge, once for all. Returns what takes it away again. */
export default async function buildWindow(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sightsound-page-'));
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../../../src-renderer'),
    logLevel: 'error',
    plugins: [react(), withFakeBridge],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', minify: false },
  });
  project.provide('windowPage', folder);
  return () => rmSync(folder, { recursive: true });
}
