import { isAppError } from '../../../src-main/domain/errors.ts';
import { openLibrary } from '../../../src-main/store/open.ts';

// Opens a library and prints how that went: `open.ts FOLDER write|read`.
const [folder = '', mode] = process.argv.slice(2);
try {
  using library = openLibrary(folder, { mode: mode === 'read' ? 'read' : 'write' });
  console.log(`${library.videos.list().length} video`);
} catch (error) {
  console.log(isAppError(error) ? error.code : error);
}
