/** Small choices of the person, kept in one JSON file that the shell owns and the command line reads. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  /** BCP 47 language of the interface; `system` follows the machine. */
  locale: string;
  /** Video to show after a restart. */
  lastVideo: string | null;
  /** ffmpeg program chosen by the person; null finds one. */
  ffmpegPath: string | null;
  volume: number;
  muted: boolean;
}

export const defaultSettings: Readonly<Settings> = {
  theme: 'system',
  locale: 'system',
  lastVideo: null,
  ffmpegPath: null,
  volume: 1,
  muted: false,
};
