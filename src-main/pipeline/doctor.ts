import type { DoctorCheck, DoctorReport } from '../domain/engine.ts';
import { toAppError } from '../domain/errors.ts';
import type { ProviderReport } from '../domain/providers.ts';
import type { MediaTool, MediaTools } from '../media/ffmpeg-path.ts';
import type { Library } from '../store/library.ts';
import type { ModelShelf } from './model-shelf.ts';

/** What the doctor looks at beside the library and the models. */
export interface DoctorTools {
  tools: () => Promise<MediaTools>;
  providers: () => Promise<ProviderReport>;
}

/** Looks at everything that the program stands on and says what is wrong, one line each. */
export async function doctor(
  library: Library,
  shelf: ModelShelf,
  { tools, providers }: DoctorTools,
): Promise<DoctorReport> {
  const checks = [
    ...(await check('ffmpeg', async () => mediaLines(await tools()))),
    ...(await check('library', async () => libraryLines(library))),
    ...(await check('models', async () => modelLines(shelf))),
    ...(await check('providers', async () => providerLines(await providers()))),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

async function check(name: string, look: () => Promise<DoctorCheck[]>): Promise<DoctorCheck[]> {
  try {
    return await look();
  } catch (error) {
    const { code, message } = toAppError(error);
    return [{ name, ok: false, detail: `${message} (${code})` }];
  }
}

function mediaLines({ ffmpeg, ffprobe, warnings }: MediaTools): DoctorCheck[] {
  return [
    { name: 'ffmpeg', ok: true, detail: toolLine(ffmpeg) },
    { name: 'ffprobe', ok: true, detail: toolLine(ffprobe) },
    ...warnings.map((detail) => ({ name: 'ffmpeg', ok: true, detail: `Warning: ${detail}` })),
  ];
}

function toolLine({ version, path, source, year }: MediaTool): string {
  return `${version}${year ? ` of ${year}` : ''} at ${path} (found by ${source})`;
}

function libraryLines(library: Library): DoctorCheck[] {
  const { version, problems } = library.check();
  const videos = library.videos.list().length;
  if (problems.length === 0)
    return [{ name: 'library', ok: true, detail: `sound, version ${version}, ${videos} videos` }];
  return problems.map((detail) => ({ name: 'library', ok: false, detail }));
}

/** Opens every model, which checks its file's sum and its contract. */
async function modelLines(shelf: ModelShelf): Promise<DoctorCheck[]> {
  const lines: DoctorCheck[] = [];
  for (const { name, version, open } of shelf.all()) {
    lines.push(
      ...(await check(name, async () => {
        await open();
        return [{ name, ok: true, detail: version }];
      })),
    );
  }
  return lines;
}

/** What models can run on. One that does not work is no fault, for the processor does its work; only wrong numbers of that one are. */
function providerLines({ used, results }: ProviderReport): DoctorCheck[] {
  return results.map(({ provider, state, milliseconds, difference, detail }) => {
    const name = `on ${provider}`;
    const ok = state !== 'wrong' || provider !== 'cpu';
    if (state !== 'proved') return { name, ok, detail: `${provider === 'cpu' ? 'not proved' : 'not used'}: ${detail}` };
    const speed = `${(milliseconds ?? 0).toFixed(1)} ms for the test graph`;
    const facts = [
      speed,
      `off by ${(difference ?? 0).toExponential(0)} at most`,
      ...(provider === used ? ['the fastest'] : []),
    ];
    return { name, ok, detail: facts.join(', ') };
  });
}
