const names: Readonly<Record<string, string>> = {
  ac3: 'AC-3',
  dts: 'DTS',
  dvvideo: 'DV',
  eac3: 'E-AC-3',
  h264: 'H.264',
  mjpeg: 'Motion JPEG',
  mpeg1video: 'MPEG-1',
  mpeg2video: 'MPEG-2',
  mpeg4: 'MPEG-4',
  msmpeg4v1: 'MS-MPEG4',
  msmpeg4v2: 'MS-MPEG4',
  msmpeg4v3: 'MS-MPEG4',
  mpegts: 'MPEG-TS',
  prores: 'ProRes',
  truehd: 'TrueHD',
  vc1: 'VC-1',
  wmapro: 'WMA Pro',
  wmav1: 'WMA',
  wmav2: 'WMA',
  wmv1: 'WMV',
  wmv2: 'WMV',
  wmv3: 'WMV',
};

/** What people call a codec or container of ffmpeg. */
export function codecName(name: string): string {
  return names[name] ?? name.toUpperCase();
}
