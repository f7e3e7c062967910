/** Verbs that the window may call, by name. The preload loads this file alone: it imports nothing. */
export const engineVerbNames = [
  'findMedia',
  'findVideos',
  'openVideo',
  'lookForSubtitles',
  'transcribeAnyway',
  'indexVideo',
  'listVideos',
  'getVideo',
  'eraseVideo',
  'saveView',
  'listEvidence',
  'getOutline',
  'editLine',
  'listSetAside',
  'dropSetAside',
  'nameSpeaker',
  'setSpeaker',
  'getChapters',
  'setChapters',
  'getWaveform',
  'getPictures',
  'getSheet',
  'getPoster',
  'hasFile',
  'getFrames',
  'getProxy',
  'search',
  'findSimilar',
  'ask',
  'askPack',
  'listSubtitles',
  'getCues',
  'listChats',
  'recentQuestions',
  'renameChat',
  'deleteChat',
  'exportChat',
  'listPacks',
  'planPack',
  'addPack',
  'importPack',
  'verifyPack',
  'removePack',
  'movePacks',
  'getProviders',
  'doctor',
] as const;

const windowVerbNames = [
  'pickVideos',
  'pickFolder',
  'samplePath',
  'pastedPaths',
  'saveChat',
  'saveClip',
  'saveChapters',
  'saveDescriptions',
  'saveSnapshot',
  'copySnapshot',
  'clipMenu',
  'setTexts',
  'getSettings',
  'setSettings',
  'useMirror',
  'getAppInfo',
] as const;

export const verbNames = [...engineVerbNames, ...windowVerbNames] as const;
export type VerbName = (typeof verbNames)[number];

/** Channels between preload and shell; the window never sees them. */
export const channels = {
  call: 'sightsound:call',
  cancel: 'sightsound:cancel',
  callEvent: 'sightsound:call-event',
  /** One event of a call has been taken. */
  received: 'sightsound:received',
  /** The path of a file that the person dropped, picked or pasted. */
  chosen: 'sightsound:chosen',
  windowEvent: 'sightsound:window-event',
} as const;

/** Address of a video's bytes for a `<video>` element; the shell maps the id to a file the person chose. */
export const mediaUrlPrefix = 'media://video/';
/** Address of a sheet of thumbnails, followed by the video's id, a slash and the sheet's number. */
export const sheetUrlPrefix = 'media://sheet/';
