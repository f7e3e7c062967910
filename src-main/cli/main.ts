#!/usr/bin/env node
import { runProgram } from './program.ts';
import { finishOutput } from './terminal.ts';

// npm runs scripts in the folder of the package; paths are meant from where the person called.
if (process.env.npm_lifecycle_event === 'sightsound' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const code = await runProgram(process.argv.slice(2));
await finishOutput();
// Inside the app's runtime a process does not end by itself when nothing is left to do.
process.exit(code);
