/** Bytes that stay free for the program itself, the window and ffmpeg. */
const reserve = 1024 ** 3;

/**
 * True when what looks and listens must give its memory back before the language model reads.
 *
 * @param free bytes of memory that the machine has free
 * @param needed bytes that are still to be taken
 */
export function mustRelease(free: number, needed: number): boolean {
  return free < needed + reserve;
}
