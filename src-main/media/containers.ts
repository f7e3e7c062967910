/** A kind of media file: how ffmpeg calls its reader, and the extensions that such files carry. */
interface Container {
  demuxer: string;
  extensions: readonly string[];
}

/**
 * Every kind of file that is opened. All of them hold their media themselves: a kind that only names other files
 * (HLS, DASH, concat lists, SDP, image sequences) must never be added, for ffmpeg would open whatever it names.
 */
export const containers: Readonly<Record<string, Container>> = {
  mp4: { demuxer: 'mov', extensions: ['mp4', 'm4v', 'mov', 'qt', 'm4a', 'm4b', '3gp', '3g2', 'f4v'] },
  matroska: { demuxer: 'matroska', extensions: ['mkv', 'webm', 'mka', 'mk3d'] },
  avi: { demuxer: 'avi', extensions: ['avi', 'divx'] },
  mpegts: { demuxer: 'mpegts', extensions: ['ts', 'mts', 'm2ts', 'm2t'] },
  mpeg: { demuxer: 'mpeg', extensions: ['mpg', 'mpeg', 'mpe', 'vob', 'm2p'] },
  asf: { demuxer: 'asf', extensions: ['wmv', 'wma', 'asf'] },
  flv: { demuxer: 'flv', extensions: ['flv'] },
  realmedia: { demuxer: 'rm', extensions: ['rm', 'rmvb'] },
  mxf: { demuxer: 'mxf', extensions: ['mxf'] },
  dv: { demuxer: 'dv', extensions: ['dv'] },
  ogg: { demuxer: 'ogg', extensions: ['ogg', 'ogv', 'oga', 'opus', 'spx'] },
  wav: { demuxer: 'wav', extensions: ['wav'] },
  wave64: { demuxer: 'w64', extensions: ['w64'] },
  mp3: { demuxer: 'mp3', extensions: ['mp3', 'mp2'] },
  flac: { demuxer: 'flac', extensions: ['flac'] },
  aac: { demuxer: 'aac', extensions: ['aac'] },
  aiff: { demuxer: 'aiff', extensions: ['aif', 'aiff', 'aifc'] },
  au: { demuxer: 'au', extensions: ['au'] },
  caf: { demuxer: 'caf', extensions: ['caf'] },
  amr: { demuxer: 'amr', extensions: ['amr'] },
  ac3: { demuxer: 'ac3', extensions: ['ac3'] },
  eac3: { demuxer: 'eac3', extensions: ['eac3', 'ec3'] },
  dts: { demuxer: 'dts', extensions: ['dts'] },
  ape: { demuxer: 'ape', extensions: ['ape'] },
  wavpack: { demuxer: 'wv', extensions: ['wv'] },
  trueaudio: { demuxer: 'tta', extensions: ['tta'] },
};

/** The names above as one argument for ffmpeg's `-format_whitelist`. */
export const demuxerList = Object.values(containers)
  .map(({ demuxer }) => demuxer)
  .join(',');

/** Our name for what ffprobe calls e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
export function containerName(formatName: string): string {
  const names = formatName.split(',');
  const known = Object.entries(containers).find(([, { demuxer }]) => names.includes(demuxer));
  return known?.[0] ?? formatName;
}

const extensions = new Set(Object.values(containers).flatMap((container) => container.extensions));

/** True for file names with an extension that media files carry. What is inside is for the probe to tell. */
export function hasMediaExtension(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && extensions.has(name.slice(dot + 1).toLowerCase());
}
