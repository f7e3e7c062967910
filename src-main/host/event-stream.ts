import type { AnswerEvent, SearchEvent } from '../domain/answer.ts';
import type { PackAnswerEvent } from '../domain/pack-answer.ts';
import type { PackEvent } from '../domain/packs.ts';
import type { IndexEvent } from '../domain/stage.ts';

/** Any event of any verb. */
export type EngineEvent = IndexEvent | AnswerEvent | SearchEvent | PackEvent | PackAnswerEvent;

/** Events of one call that may be under way at once. */
const windowSize = 8;

/**
 * Sends the events of one call no faster than the other side takes them. What has to wait is merged: the newest
 * progress stands for all before it, and evidence is joined, so that a slow reader gets fewer events and loses nothing.
 */
export class EventStream {
  #underWay = 0;
  #waiting: EngineEvent[] = [];
  readonly #send: (event: EngineEvent) => void;

  constructor(send: (event: EngineEvent) => void) {
    this.#send = send;
  }

  push(event: EngineEvent): void {
    this.#waiting = merge(this.#waiting, event);
    this.#flush(windowSize);
  }

  /** The other side has taken one event. */
  received(): void {
    this.#underWay = Math.max(0, this.#underWay - 1);
    this.#flush(windowSize);
  }

  /** Sends what still waits, before the result follows. */
  end(): void {
    this.#flush(Infinity);
  }

  #flush(limit: number): void {
    while (this.#underWay < limit) {
      const event = this.#waiting.shift();
      if (!event) return;
      this.#underWay += 1;
      this.#send(event);
    }
  }
}

/** The waiting events with one more, in which a newer event takes the place of those that it makes pointless. */
function merge(waiting: EngineEvent[], event: EngineEvent): EngineEvent[] {
  if (event.type === 'evidence') {
    const found = waiting.findIndex((other) => other.type === 'evidence' && other.video === event.video);
    const earlier = waiting[found];
    if (earlier?.type !== 'evidence') return [...waiting, event];
    return waiting.with(found, { ...earlier, items: [...earlier.items, ...event.items] });
  }
  return [...waiting.filter((other) => !supersedes(event, other)), event];
}

function supersedes(event: EngineEvent, other: EngineEvent): boolean {
  if (event.type === 'progress') {
    return other.type === 'progress' && other.video === event.video && other.stage === event.stage;
  }
  if (event.type === 'stage') {
    return other.type === 'stage' && other.video === event.video && other.progress.stage === event.progress.stage;
  }
  if (event.type === 'pack') return other.type === 'pack' && other.pack === event.pack;
  return event.type === 'hits' && other.type === 'hits';
}
