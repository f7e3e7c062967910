// A shell with its engine as a program of its own, so that it can be killed: arguments are the library and the files.
import { indexAll, superviseEngine } from '../supervised.ts';

const [library = '', ...files] = process.argv.slice(2);
const engine = superviseEngine(library, () => {});
engine.start();
await indexAll(engine, files);
await engine.stop();
process.exit();
