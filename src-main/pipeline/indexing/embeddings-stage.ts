import type { Evidence, EvidenceKind } from '../../domain/evidence.ts';
import type { StageChunk } from '../../domain/stage.ts';
import type { Library } from '../../store/library.ts';
import type { TextEmbedder } from '../../models/text-embedding/model.ts';
import { Stopwatch } from './stage-run.ts';

/** Kinds whose text is searched by meaning; labels of sounds are matched through their names instead. */
const embeddedKinds: EvidenceKind[] = ['said', 'written'];
const batch = 16;

/** Gives every spoken or written line its meaning vector, following the stages that make the lines. */
export class EmbeddingsStage {
  readonly #library: Library;
  readonly #embedder: () => Promise<TextEmbedder>;
  readonly #video: string;
  readonly #commit: (chunk: StageChunk) => Evidence[];
  readonly #watch = new Stopwatch();
  #followedTo = 0;

  constructor(
    library: Library,
    embedder: () => Promise<TextEmbedder>,
    video: string,
    commit: (chunk: StageChunk) => Evidence[],
  ) {
    this.#library = library;
    this.#embedder = embedder;
    this.#video = video;
    this.#commit = commit;
  }

  /** Embeds all lines that have no vector yet; `linesTo` is the media time up to which lines exist. */
  async follow(linesTo: number, signal: AbortSignal | undefined): Promise<void> {
    while (this.#followedTo < linesTo) {
      const lines = this.#library.evidence.withoutVectors(this.#video, embeddedKinds, batch);
      const vectors = lines.length > 0 ? await this.#watch.time(() => this.#embed(lines, signal)) : [];
      const doneTo = lines.length < batch ? linesTo : lines.at(-1)!.start;
      this.#commit({ stage: 'embeddings', doneTo, seconds: this.#watch.take(), vectors });
      if (lines.length < batch) this.#followedTo = linesTo;
    }
  }

  async #embed(lines: Evidence[], signal: AbortSignal | undefined): Promise<NonNullable<StageChunk['vectors']>> {
    const embedder = await this.#embedder();
    const vectors = await embedder.embed(
      lines.map((line) => line.text),
      { signal },
    );
    return lines.map((line, i) => ({ evidence: line.id, vector: vectors[i]!, text: line.text }));
  }
}
