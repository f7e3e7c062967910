// The storeless engine in a process of its own, without a thread; carried by a Node child or a utility process.
import { parentPort } from '../../../src-main/host/port.ts';
import { serve } from '../../../src-main/host/serve.ts';
import { createStorelessEngine } from '../storeless-engine.ts';

await serve(async () => createStorelessEngine(), parentPort());
process.exit();
