import { z } from 'zod';
import { parseJson } from '../../../domain/json.ts';
import { AppError } from '../../../domain/errors.ts';
import { request } from './request.ts';
import { Hiccup, withRetries, type Patience } from './retry.ts';
import { StallWatch } from './stall-watch.ts';

/** Where packs come from when the person has named no mirror. */
const usualHub = 'https://huggingface.co';
/** The branch whose newest state is pinned when a person first asks for a pack. */
const branch = 'main';
/** More than any description of a repository takes. */
const mostText = 8 << 20;

/** What a hub says of a file before it is loaded. */
export interface HubFile {
  bytes: number;
  /** Of large files; null where the hub tells none. */
  sha256: string | null;
  /** Of files that lie in the repository itself: the name of their content there. */
  gitName: string | null;
}

export interface HubOptions {
  patience: Patience;
  signal: AbortSignal | undefined;
}

/** A hub of models, or a mirror of it: repositories whose files are named by a revision. */
export class Hub {
  readonly #base: URL;

  constructor(mirror: string | null) {
    this.#base = new URL(`${mirror ?? usualHub}/`);
  }

  fileAddress(repository: string, revision: string, path: string): URL {
    const parts = [...repository.split('/'), 'resolve', revision, ...path.split('/')];
    return new URL(parts.map(encodeURIComponent).join('/'), this.#base);
  }

  /** The revision that the repository's main branch has now. @throws AppError DOWNLOAD_* */
  async newestRevision(repository: string, options: HubOptions): Promise<string> {
    const address = new URL(`api/models/${repository}/revision/${branch}`, this.#base);
    const text = await asked(options, async (watch) => {
      const reply = await request(address, { signal: watch.signal });
      return readText(reply, watch, address);
    });
    const answer = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }).safeParse(parseJson(text));
    if (answer.success) return answer.data.sha;
    throw new AppError('DOWNLOAD_REFUSED', `${address.host} does not say which revision of ${repository} is current.`);
  }

  /** Size and sum of a file, as the hub itself states them and not the server that it sends to. @throws AppError DOWNLOAD_* */
  async describe(repository: string, revision: string, path: string, options: HubOptions): Promise<HubFile> {
    const address = this.fileAddress(repository, revision, path);
    return asked(options, async (watch) => {
      const reply = await request(address, {
        method: 'HEAD',
        signal: watch.signal,
        isEnough: ({ headers: told }, at) =>
          at.host === address.host && told.has('x-linked-size') && told.has('x-linked-etag'),
      });
      const own = new URL(reply.url || address).host === address.host;
      const { headers } = reply;
      const bytes = Number(headers.get('x-linked-size') ?? headers.get('content-length') ?? Number.NaN);
      if (!Number.isSafeInteger(bytes) || bytes < 1)
        throw new AppError('DOWNLOAD_REFUSED', `${address.host} does not say how large ${path} is.`);
      const sum = own ? tagOf(headers.get('x-linked-etag') ?? headers.get('etag')) : '';
      return {
        bytes,
        sha256: sum.length === 64 ? sum : null,
        gitName: sum.length === 40 ? sum : null,
      };
    });
  }
}

/** A person waits for the answer: a hub that stays silent is told of after few tries. */
const mostPauses = 3;

/** One short question, asked again while the hub is busy. */
async function asked<T>({ patience, signal }: HubOptions, question: (watch: StallWatch) => Promise<T>): Promise<T> {
  const ask = async (): Promise<T> => {
    using watch = new StallWatch(patience.stall, signal);
    return await question(watch);
  };
  const short = { ...patience, pauses: patience.pauses.slice(0, mostPauses) };
  return withRetries(ask, { patience: short, signal, gained: () => 0 });
}

async function readText(reply: Response, watch: StallWatch, { host }: URL): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of reply.body ?? []) {
      watch.alive();
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > mostText) break;
    }
  } catch (cause) {
    throw new Hiccup(`${host} cut the connection`, { cause });
  }
  return text;
}

/** The hexadecimal digits of an entity tag; empty where it holds something else. */
function tagOf(tag: string | null): string {
  return /^(?:W\/)?"?([0-9a-f]{40}|[0-9a-f]{64})"?$/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? '';
}
