import type { ErrorCode, WireError } from '../src-main/domain/errors.ts';
import type { SheetId } from '../src-main/domain/picture.ts';
import type { VideoId } from '../src-main/domain/video.ts';
import type { VerbName } from '../src-preload/contract/names.ts';
import type { Calls, Outcome, SightsoundBridge, WindowEvent } from '../src-preload/contract/types.ts';

declare global {
  interface Window {
    readonly sightsound: SightsoundBridge;
  }
}

/** What a verb fails with: the engine's stable code and its one sentence, which is empty where the window itself found the failure. */
export class VerbError extends Error {
  readonly code: ErrorCode;

  constructor({ code, message }: WireError, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VerbError';
    this.code = code;
  }
}

/** Any thrown value as a VerbError. */
export function toVerbError(value: unknown): VerbError {
  if (value instanceof VerbError) return value;
  return new VerbError(
    { code: 'INTERNAL', message: value instanceof Error ? value.message : String(value) },
    { cause: value },
  );
}

/** True when the person stopped the work, which is not a failure. */
export function isCancelled(value: unknown): boolean {
  return value instanceof VerbError && value.code === 'CANCELLED';
}

export interface VerbOptions<Verb extends VerbName> {
  /** Asks for the work to stop; the promise then rejects with `CANCELLED` once it has. */
  signal?: AbortSignal;
  onEvent?: (event: Calls[Verb]['event']) => void;
}

type Send<Verb extends VerbName> = (
  input: Calls[Verb]['input'],
  callId: string,
) => Promise<Outcome<Calls[Verb]['output']>>;

const eventListeners = new Map<string, (event: never) => void>();
let listening = false;

/** Calls a verb of the shell or the engine. */
export async function call<Verb extends VerbName>(
  verb: Verb,
  input: Calls[Verb]['input'],
  { signal, onEvent }: VerbOptions<Verb> = {},
): Promise<Calls[Verb]['output']> {
  const bridge = window.sightsound;
  if (signal?.aborted) throw new VerbError({ code: 'CANCELLED', message: 'The work was cancelled.' });
  if (!listening) {
    listening = true;
    bridge.onCallEvent((id, event) => eventListeners.get(id)?.(event as never));
  }
  const callId = crypto.randomUUID();
  const cancel = (): void => bridge.cancel(callId);
  if (onEvent) eventListeners.set(callId, onEvent);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const outcome = await (bridge[verb] as Send<Verb>)(input, callId);
    if (!outcome.ok) throw new VerbError(outcome.error);
    return outcome.value;
  } catch (error) {
    throw toVerbError(error);
  } finally {
    eventListeners.delete(callId);
    signal?.removeEventListener('abort', cancel);
  }
}

/** What the shell says unasked; the returned function ends the subscription. */
export function onWindowEvent(listener: (event: WindowEvent) => void): () => void {
  return window.sightsound.onWindowEvent(listener);
}

/** Paths of dropped files; those that do not lie on disk are left out. */
export function pathsOf(files: Iterable<File>): string[] {
  return [...files].map((file) => window.sightsound.pathOf(file)).filter((path) => path !== '');
}

/** Address of a video's bytes for a media element (`mediaUrlPrefix` of the contract). */
export function videoUrl(video: VideoId): string {
  return `media://video/${video}`;
}

/** Address of a sheet of thumbnails (`sheetUrlPrefix` of the contract). */
export function sheetUrl(video: VideoId, sheet: SheetId): string {
  return `media://sheet/${video}/${sheet}`;
}
