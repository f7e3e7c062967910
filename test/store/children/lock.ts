import { openLibrary } from '../../../src-main/store/open.ts';

// Holds the library of a folder until it is killed.
openLibrary(process.argv[2] ?? '', { mode: 'write', holder: 'sightsound index' });
console.log('holding');
setInterval(() => {}, 60_000);
