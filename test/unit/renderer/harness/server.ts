import { createReadStream, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin, type ViteDevServer } from 'vite';

const root = fileURLToPath(new URL('../../../../src-renderer', import.meta.url));
const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const sample = fileURLToPath(new URL('../../../../assets/sintel-trailer.mp4', import.meta.url));

/** Gives the page the fake bridge, and bytes for its media element. */
const harness: Plugin = {
  name: 'sightsound-harness',
  transformIndexHtml(html) {
    // Vite's own development scripts are inline; the policy is proven on the built app.
    return html
      .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(
        '<script',
        '<script type="module" src="/@fs' +
          repository +
          'test/unit/renderer/harness/fake-bridge.ts"></script>\n<script',
      );
  },
  configureServer(server) {
    server.middlewares.use('/test-media', (request, response) => {
      if (!request.url?.startsWith('/aaaa')) {
        response.writeHead(200, { 'content-type': 'video/mp4' }).end('this is no video');
        return;
      }
      const size = statSync(sample).size;
      const [from = 0, to = size - 1] = (/bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [])
        .slice(1)
        .filter(Boolean)
        .map(Number);
      response.writeHead(206, {
        'content-type': 'video/mp4',
        'accept-ranges': 'bytes',
        'content-length': to - from + 1,
        'content-range': `bytes ${from}-${to}/${size}`,
      });
      createReadStream(sample, { start: from, end: to }).pipe(response);
    });
  },
};

/** Serves the window with the fake bridge; returns the server and its address. */
export async function serveWindow(): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react(), harness],
    server: { port: 0, host: '127.0.0.1', fs: { allow: [repository] }, hmr: false },
    cacheDir: `${repository}node_modules/.cache/window-harness`,
  });
  await server.listen();
  return { server, url: server.resolvedUrls?.local[0] ?? '' };
}
