/** Stable codes of every error a person or a program can meet. The code never changes; the sentence may. */
export const errorCodes = [
  'CANCELLED',
  'USAGE',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_UNWRITABLE',
  'PATH_REFUSED',
  'MEDIA_INVALID',
  'MEDIA_NO_STREAMS',
  'MEDIA_REFUSED',
  'MEDIA_TRUNCATED',
  'MEDIA_TIMEOUT',
  'FFMPEG_MISSING',
  'FFMPEG_FAILED',
  'MODEL_MISSING',
  'MODEL_DAMAGED',
  'MODEL_CONTRACT',
  'MODEL_FAILED',
  'PACK_UNKNOWN',
  'PACK_INVALID',
  'PACK_DAMAGED',
  'PACK_EXISTS',
  'PACK_BUSY',
  'PACK_TOO_LARGE',
  'PACK_NOT_OFFERED',
  'PACK_EMBEDDED',
  'DOWNLOAD_FAILED',
  'DOWNLOAD_REFUSED',
  'DOWNLOAD_DAMAGED',
  'LIBRARY_BUSY',
  'LIBRARY_READ_ONLY',
  'LIBRARY_TOO_NEW',
  'LIBRARY_DAMAGED',
  'LIBRARY_MISSING',
  'DISK_FULL',
  'VIDEO_UNKNOWN',
  'CHAT_UNKNOWN',
  'JOB_UNKNOWN',
  'JOBS_BUSY',
  'SUBTITLES_UNREADABLE',
  'SUBTITLES_UNKNOWN',
  'LINE_UNKNOWN',
  'SPEAKER_UNKNOWN',
  'PICTURE_UNKNOWN',
  'PICTURE_INVALID',
  'MESSAGE_INVALID',
  'SENDER_REFUSED',
  'ENGINE_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error in the form in which it crosses a process boundary. */
export interface WireError {
  code: ErrorCode;
  message: string;
}

const brand = Symbol.for('sightsound.AppError');

/** The one error type of the program: a stable code and one sentence that a person can act on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** Tells an AppError apart from other values, also one made in another realm. */
export function isAppError(value: unknown): value is AppError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** True when `value` says that the caller stopped the work, which is not a failure. */
export function isCancelled(value: unknown): boolean {
  if (isAppError(value)) return value.code === 'CANCELLED';
  return value instanceof Error && value.name === 'AbortError';
}

const fileErrors: readonly RegExp[] = [
  /^FILE_/,
  /^MEDIA_/,
  /^PICTURE_INVALID$/,
  /^FFMPEG_FAILED$/,
  /^MODEL_FAILED$/,
  /^INTERNAL$/,
];

/** True for an error of one file; after any other, the files that follow in a batch would fail as well. */
export function isFileError(code: ErrorCode): boolean {
  return fileErrors.some((pattern) => pattern.test(code));
}

/** Throws `CANCELLED` when the signal has fired. Call it between model runs and between chunks. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED', 'The work was cancelled.');
}

/** Any thrown value as an AppError; what was not foreseen becomes `INTERNAL` and keeps its cause. */
export function toAppError(value: unknown): AppError {
  if (isAppError(value)) return value;
  if (isCancelled(value)) return new AppError('CANCELLED', 'The work was cancelled.', { cause: value });
  const message = value instanceof Error ? value.message : String(value);
  return new AppError('INTERNAL', message, { cause: value });
}

export function toWire(value: unknown): WireError {
  const { code, message } = toAppError(value);
  return { code, message };
}

export function fromWire(wire: WireError): AppError {
  return new AppError(wire.code, wire.message);
}
