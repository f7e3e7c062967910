import { openLibrary } from '../../../src-main/store/open.ts';

// Holds the library of a folder until it is killed. The timer keeps it from being collected, which would free it.
const library = openLibrary(process.argv[2] ?? '', { mode: 'write', holder: 'sightsound index' });
console.log('holding');
setInterval(() => library.videos.list(), 60_000);
