import type {
  Answer,
  AskedQuestion,
  Chat,
  ChatMessage,
  Citation,
  Claim,
  Hit,
  Intent,
  RefusalKind,
  TextSpan,
} from '../domain/answer.ts';
import { AppError } from '../domain/errors.ts';
import type { EvidenceKind } from '../domain/evidence.ts';
import type { Coverage } from '../domain/stage.ts';
import type { Moment } from '../domain/time.ts';
import type { VideoId } from '../domain/video.ts';
import type { Connection } from './connection.ts';

interface ChatRow {
  id: number;
  video: string | null;
  title: string;
}

interface MessageRow {
  id: number;
  asked_at: number;
  question: string;
  clip: string | null;
  videos: string | null;
  replaced_by: number | null;
  notes: string | null;
  intent: string;
  text: string;
  refused: number;
  refusal: string | null;
  coverage: string;
  coverage_note: string;
  model: string;
}

interface RecentRow extends Pick<MessageRow, 'asked_at' | 'question' | 'text' | 'refused'> {
  message: number;
  chat: number;
  video: string | null;
}

interface CitationRow {
  evidence: number;
  video: string;
  kind: string;
  begins: number;
  ends: number;
  quote: string;
  emphasis: string | null;
}

/** Questions that were asked about a video or about several, with their answers, claim by claim. */
export class ChatRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param video null for a chat about several videos */
  create(video: VideoId | null, title: string): Chat {
    const { id } = this.#connection.run('INSERT INTO chats (video, title) VALUES (?, ?)', video, title);
    return { id, video, title, messages: [] };
  }

  /** @param from first message that is wanted */
  get(id: number, from = 0): Chat | undefined {
    const row = this.#connection.get<ChatRow>('SELECT * FROM chats WHERE id = ?', id);
    return row && this.#chat(row, from);
  }

  /** The last messages of a chat that stand, in their order; with `before` those that were there before that one. */
  latest(chat: number, count: number, before = Number.MAX_SAFE_INTEGER): ChatMessage[] {
    const rows = this.#connection.all<MessageRow>(
      'SELECT * FROM messages WHERE chat = ? AND id < ? AND replaced_by IS NULL ORDER BY id DESC LIMIT ?',
      chat,
      before,
      count,
    );
    return rows.toReversed().map((message) => this.#message(message));
  }

  /** Chats of a video, or with null those about several, in the order in which they were made. */
  list(video: VideoId | null): Chat[] {
    return this.#connection
      .all<ChatRow>('SELECT * FROM chats WHERE video IS ? ORDER BY id', video)
      .map((row) => this.#chat(row, 0));
  }

  /** What was asked last, in any chat, the latest first; not what was asked in other words since. */
  recent(limit: number): AskedQuestion[] {
    const sql = `SELECT m.id AS message, m.chat, c.video, m.asked_at, m.question, m.text, m.refused
      FROM messages m JOIN chats c ON c.id = m.chat
      WHERE m.replaced_by IS NULL ORDER BY m.asked_at DESC, m.id DESC LIMIT ?`;
    return this.#connection
      .all<RecentRow>(sql, limit)
      .map(({ asked_at: askedAt, refused, ...row }) => ({ ...row, askedAt, refused: refused === 1 }));
  }

  rename(id: number, title: string): void {
    this.#connection.run('UPDATE chats SET title = ? WHERE id = ?', title, id);
  }

  /**
   * @param replaces the message of the chat that gives way, with all that follow it
   * @throws AppError CHAT_UNKNOWN
   */
  append(chat: number, message: Omit<ChatMessage, 'id'>, replaces?: number): ChatMessage {
    return this.#connection.transaction(() => {
      if (!this.#connection.get('SELECT 1 FROM chats WHERE id = ?', chat)) {
        throw new AppError('CHAT_UNKNOWN', 'This chat is not in the library any more.');
      }
      const { answer } = message;
      const { id } = this.#connection.run(
        `INSERT INTO messages (chat, asked_at, question, clip, videos, notes, intent, text, refused, refusal, coverage, coverage_note, model)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        chat,
        message.askedAt,
        message.question,
        message.clip ? JSON.stringify(message.clip) : null,
        message.videos ? JSON.stringify(message.videos) : null,
        answer.notes ? JSON.stringify(answer.notes) : null,
        answer.intent,
        answer.text,
        answer.refused ? 1 : 0,
        answer.refusal ?? null,
        JSON.stringify(answer.coverage),
        answer.coverageNote,
        answer.model,
      );
      for (const claim of answer.claims) this.#addClaim(id, claim);
      for (const hit of [...answer.nearest, ...(answer.perhaps ?? [])]) {
        this.#connection.run(
          'INSERT INTO misses (message, video, hit) VALUES (?, ?, ?)',
          id,
          hit.video,
          JSON.stringify(hit),
        );
      }
      if (replaces !== undefined) {
        this.#connection.run(
          'UPDATE messages SET replaced_by = ? WHERE chat = ? AND id >= ? AND id < ? AND replaced_by IS NULL',
          id,
          chat,
          replaces,
          id,
        );
      }
      return { ...message, id };
    });
  }

  delete(id: number): void {
    this.#connection.run('DELETE FROM chats WHERE id = ?', id);
  }

  #addClaim(message: number, { text, citations }: Claim): void {
    const { id } = this.#connection.run('INSERT INTO claims (message, text) VALUES (?, ?)', message, text);
    for (const { evidence, video, kind, start, end, quote, emphasis } of citations) {
      this.#connection.run(
        'INSERT INTO citations (claim, evidence, video, kind, begins, ends, quote, emphasis) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        evidence,
        video,
        kind,
        start,
        end,
        quote,
        emphasis ? JSON.stringify(emphasis) : null,
      );
    }
  }

  #chat(row: ChatRow, from: number): Chat {
    const messages = this.#connection.all<MessageRow>(
      'SELECT * FROM messages WHERE chat = ? AND id >= ? ORDER BY id',
      row.id,
      from,
    );
    const { id, video, title } = row;
    return { id, video, title, messages: messages.map((message) => this.#message(message)) };
  }

  #message(row: MessageRow): ChatMessage {
    const hits = this.#connection
      .all<{ hit: string }>('SELECT hit FROM misses WHERE message = ? ORDER BY id', row.id)
      .map(({ hit }) => JSON.parse(hit) as Hit);
    const perhaps = hits.filter(({ reasons }) => reasons.some(({ by }) => by === 'perhaps'));
    const answer: Answer = {
      question: row.question,
      intent: row.intent as Intent,
      text: row.text,
      refused: row.refused === 1,
      ...(row.refusal !== null && { refusal: row.refusal as RefusalKind }),
      claims: this.#claims(row.id),
      ...(row.notes !== null && { notes: JSON.parse(row.notes) as string[] }),
      nearest: hits.filter((hit) => !perhaps.includes(hit)),
      ...(perhaps.length > 0 && { perhaps }),
      coverage: JSON.parse(row.coverage) as Coverage,
      coverageNote: row.coverage_note,
      model: row.model,
    };
    const clip = row.clip === null ? undefined : (JSON.parse(row.clip) as Moment);
    const videos = row.videos === null ? undefined : (JSON.parse(row.videos) as VideoId[]);
    const replacedBy = row.replaced_by ?? undefined;
    const { id, asked_at: askedAt, question } = row;
    return {
      id,
      askedAt,
      question,
      ...(clip && { clip }),
      ...(videos && { videos }),
      ...(replacedBy !== undefined && { replacedBy }),
      answer,
    };
  }

  #claims(message: number): Claim[] {
    const rows = this.#connection.all<{ id: number; text: string }>(
      'SELECT id, text FROM claims WHERE message = ? ORDER BY id',
      message,
    );
    return rows.map(({ id, text }) => ({ text, citations: this.#citations(id) }));
  }

  #citations(claim: number): Citation[] {
    return this.#connection
      .all<CitationRow>('SELECT * FROM citations WHERE claim = ? ORDER BY id', claim)
      .map(({ evidence, video, kind, begins, ends, quote, emphasis }) => ({
        evidence,
        video,
        kind: kind as EvidenceKind,
        start: begins,
        end: ends,
        quote,
        ...(emphasis !== null && { emphasis: JSON.parse(emphasis) as TextSpan }),
      }));
  }
}
