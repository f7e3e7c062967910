/** Identity of a video by its content (hex digest), the same wherever the file lies. */
export type VideoId = string;

export interface PictureTrack {
  codec: string;
  /** Displayed size in pixels, after rotation. */
  width: number;
  height: number;
  /** Clockwise rotation that the player applies: 0, 90, 180 or 270 degrees. */
  rotation: number;
  /** Average frames per second; 0 when the container does not say. Never used to compute times. */
  framesPerSecond: number;
  pixelFormat: string;
}

export interface AudioTrack {
  /** Stream index in the container. */
  index: number;
  codec: string;
  channels: number;
  sampleRate: number;
  language?: string;
}

/** A part of a video that its makers have named. */
export interface Chapter {
  /** Media time in seconds at which it begins. */
  start: number;
  title?: string;
}

/** What the container says about a file, with times already on the player's clock. */
export interface MediaInfo {
  container: string;
  /** Length in seconds on the player's clock. */
  duration: number;
  /** Presentation time of the container's start in seconds; subtract it from timestamps to get media time. */
  startTime: number;
  bytes: number;
  picture?: PictureTrack;
  audio: AudioTrack[];
  /** In order of time; left out where the container has none. */
  chapters?: Chapter[];
}

/** One media file in the library. */
export interface Video {
  id: VideoId;
  /** Where the file was last seen. */
  path: string;
  /** File name shown to people. */
  name: string;
  media: MediaInfo;
  /** Media time in seconds at which the file was found to be cut short. */
  cutShort?: number;
  /** When the video entered the library, milliseconds since 1970. */
  addedAt: number;
  /** When it was last opened, milliseconds since 1970. */
  openedAt: number;
}

/** What the window restores for a video after a restart. */
export interface VideoView {
  /** Playhead in media time. */
  position: number;
  /** Selected range, if any. */
  selection?: { start: number; end: number };
  /** Text typed and not yet asked. */
  draft?: string;
  /** What captions show: `off`, `transcript`, or the source of a track of subtitles. */
  captions?: string;
}
