import { detect } from 'chardet';

/** How UTF-16 files begin. */
const marks: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/**
 * The text of a file of unknown encoding: by its byte order mark, as UTF-8 where it is, else as the code page that its bytes look like
 * most (chardet; Node's own decoder knows all of them). Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark = marks.find(({ bytes: first }) => first.every((byte, at) => bytes[at] === byte));
  const text = mark ? decode(bytes, mark.label, false) : (decode(bytes, 'utf-8', true) ?? legacyText(bytes));
  return text?.includes('\0') ? undefined : text?.replace(/\r\n?/g, '\n');
}

function legacyText(bytes: Uint8Array): string | undefined {
  return decode(bytes, detect(bytes) ?? 'windows-1252', false);
}

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
