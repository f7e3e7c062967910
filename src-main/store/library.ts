import { ChapterRepository } from './chapter-repository.ts';
import { ChatRepository } from './chat-repository.ts';
import type { Connection } from './connection.ts';
import { DerivedRepository } from './derived-repository.ts';
import { EvidenceRepository } from './evidence-repository.ts';
import { FeatureRepository } from './feature-repository.ts';
import { GlimpseRepository } from './glimpse-repository.ts';
import { LineRepository } from './line-repository.ts';
import { libraryVersion } from './migrate.ts';
import { PictureRepository } from './picture-repository.ts';
import { Search } from './search.ts';
import { SeenPartRepository } from './seen-part-repository.ts';
import { SoftTokenRepository } from './soft-token-repository.ts';
import { SpeakerRepository } from './speaker-repository.ts';
import { StageRepository } from './stage-repository.ts';
import { SubtitleRepository } from './subtitle-repository.ts';
import { VideoRepository } from './video-repository.ts';
import { WaveformRepository } from './waveform-repository.ts';

/** Result of looking through the whole library file. */
export interface LibraryCheck {
  version: number;
  /** What is wrong, one sentence each; empty for a sound library. */
  problems: string[];
}

/** Everything that is known of a person's videos. Made by `openLibrary`; every method may throw what that one may. */
export class Library implements Disposable {
  readonly videos: VideoRepository;
  readonly stages: StageRepository;
  readonly evidence: EvidenceRepository;
  readonly seenParts: SeenPartRepository;
  readonly lines: LineRepository;
  readonly speakers: SpeakerRepository;
  readonly search: Search;
  readonly waveforms: WaveformRepository;
  readonly pictures: PictureRepository;
  readonly features: FeatureRepository;
  readonly glimpses: GlimpseRepository;
  readonly subtitles: SubtitleRepository;
  readonly chapters: ChapterRepository;
  readonly chats: ChatRepository;
  readonly derived: DerivedRepository;
  readonly softTokens: SoftTokenRepository;
  readonly #connection: Connection;
  readonly #release: () => void;

  /** @param release frees what was taken to open the library, after the connection is closed */
  constructor(connection: Connection, release: () => void = () => {}) {
    this.videos = new VideoRepository(connection);
    this.stages = new StageRepository(connection);
    this.evidence = new EvidenceRepository(connection);
    this.seenParts = new SeenPartRepository(connection);
    this.lines = new LineRepository(connection);
    this.speakers = new SpeakerRepository(connection);
    this.search = new Search(connection);
    this.waveforms = new WaveformRepository(connection);
    this.pictures = new PictureRepository(connection);
    this.features = new FeatureRepository(connection);
    this.glimpses = new GlimpseRepository(connection);
    this.subtitles = new SubtitleRepository(connection);
    this.chapters = new ChapterRepository(connection);
    this.chats = new ChatRepository(connection);
    this.derived = new DerivedRepository(connection);
    this.softTokens = new SoftTokenRepository(connection);
    this.#connection = connection;
    this.#release = release;
  }

  /** Reads every page and compares every index with its table: seconds for a large library. */
  check(): LibraryCheck {
    const pages = this.#connection
      .all<{ integrity_check: string }>('PRAGMA integrity_check')
      .map((row) => row.integrity_check);
    const orphans = this.#connection
      .all<{ table: string }>('PRAGMA foreign_key_check')
      .map(({ table }) => `A row of ${table} belongs to nothing.`);
    return {
      version: libraryVersion(this.#connection),
      problems: [...pages.filter((line) => line !== 'ok'), ...orphans],
    };
  }

  close(): void {
    this.#connection.close();
    this.#release();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
