import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { isStill } from '../domain/still-pictures.ts';
import type { MediaInfo, Video } from '../domain/video.ts';
import { contentType, fileResponse } from './file-response.ts';
import { contentSecurityPolicy, isPage } from './security.ts';

/** What serves the addresses of the window. */
export interface Addresses {
  /** Folder of the window's files. */
  window: string;
  /** The video of an id, or undefined when the library does not know it. */
  findVideo: (id: string) => Promise<Video | undefined>;
  /** A sheet of thumbnails as JPEG, or undefined when the library does not have it. */
  findSheet: (video: string, sheet: number) => Promise<Uint8Array | undefined>;
}

/** A sheet never changes. Answers of these schemes are kept in the page's memory and never on the disk. */
const sheetHeaders = {
  'Content-Type': 'image/jpeg',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'max-age=31536000, immutable',
};

/** Before the app is ready: `app:` is a full web origin, `media:` can be streamed. Neither passes the page's policy by. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...privileges, codeCache: true } },
    { scheme: 'media', privileges: { ...privileges, stream: true } },
  ]);
}

export function serveAddresses({ window, findVideo, findSheet }: Addresses): void {
  protocol.handle('app', (request) => pageFile(window, request));
  protocol.handle('media', async (request) => {
    const { host, pathname } = new URL(request.url);
    const [, id, sheet] = /^\/([0-9a-f]{32,64})(?:\/([1-9]\d{0,15}))?$/.exec(pathname) ?? [];
    if (host === 'video' && id !== undefined && sheet === undefined) {
      const video = await findVideo(id);
      if (video) return fileResponse(video.path, request, served(video.media));
    }
    if (host === 'sheet' && id !== undefined && sheet !== undefined) {
      const jpeg = await findSheet(id, Number(sheet));
      if (jpeg) return new Response(new Uint8Array(jpeg), { headers: sheetHeaders });
    }
    return new Response(null, { status: 404 });
  });
  protocol.handle('file', () => new Response(null, { status: 403 }));
}

/** A picture is told by what is in its file, a film by its name. */
function served(media: MediaInfo): { bytes: number; type?: string } {
  return { bytes: media.bytes, ...(isStill(media) && { type: `image/${media.container}` }) };
}

/** One file of the window. It must lie in the folder also after links and encoded dots are followed. */
async function pageFile(folder: string, request: Request): Promise<Response> {
  const name = isPage(request.url) ? decode(new URL(request.url).pathname) : undefined;
  const file = name === undefined ? undefined : await realpath(path.join(folder, name)).catch(() => undefined);
  if (file === undefined || !isInside(await realpath(folder), file)) return new Response(null, { status: 404 });
  const response = await fileResponse(file, request);
  if (contentType(file).startsWith('text/html')) response.headers.set('Content-Security-Policy', contentSecurityPolicy);
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  return response;
}

function isInside(folder: string, file: string): boolean {
  const inside = path.relative(folder, file);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside);
}

function decode(pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}
