import { byteSize } from '../domain/byte-size.ts';
import type { PackEvent, PackList, PackSpeed, PackStatus, PackVerdict } from '../domain/packs.ts';
import { left } from './progress.ts';

/** The packs, each with its state, its size and what it needs, and where they lie. */
export function packLines({ folder, mirror, machine, packs }: PackList): string {
  const free = machine.diskFree === null ? '' : `, ${byteSize(machine.diskFree)} free`;
  const place = `Packs lie in ${folder}${free}; this machine has ${byteSize(machine.memory)} of memory.`;
  const from = mirror === null ? [] : [`They come from ${mirror}.`];
  return [...packs.map(packLine), '', place, ...from].join('\n');
}

function packLine(status: PackStatus): string {
  const { pack, title, licence, memory, problem, fits, experimental, speed } = status;
  const size = status.bytes === null ? 'size not known yet' : byteSize(status.bytes);
  const facts = [
    size,
    `${byteSize(memory)} of memory`,
    licence.name,
    ...(experimental ? ['experimental'] : []),
    ...(licence.researchOnly ? ['research only'] : []),
  ];
  const lacks = [...(fits.memory ? [] : ['too large for this machine']), ...(fits.disk ? [] : ['no room on the disk'])];
  const remarks = problem ? [problem.message] : lacks;
  return `${pack.padEnd(20)} ${stateWord(status).padEnd(13)} ${title}: ${[...facts, ...(speed ? [speedText(speed)] : []), ...remarks].join('; ')}`;
}

/** `12.3 tokens a second, 4.1 s to look and listen on cpu (your last 5 questions)` */
function speedText({ tokensPerSecond, encodeSeconds, provider, runs }: PackSpeed): string {
  const parts = [
    ...(tokensPerSecond === null ? [] : [`${tokensPerSecond.toFixed(1)} tokens a second`]),
    ...(encodeSeconds === null ? [] : [`${encodeSeconds.toFixed(1)} s to look and listen`]),
  ];
  return `${parts.join(', ')} on ${provider} (${runs === 1 ? 'your last question' : `your last ${runs} questions`})`;
}

function stateWord({ way, state, bytes, bytesHere, problem, usable }: PackStatus): string {
  if (problem) return 'damaged';
  if (way === 'embedded') return 'embedded';
  if (state === 'installed') return usable ? 'installed' : 'kept';
  if (state === 'partial') return `${Math.floor((bytesHere / (bytes ?? Infinity)) * 100)} % here`;
  return { download: 'can be added', convert: 'to convert', import: 'to import' }[way];
}

/** What a person should know of a pack before it is loaded. */
export function termsLines({ title, bytes, bytesHere, memory, licence, hub }: PackStatus): string {
  const size = bytes === null ? '' : `, ${byteSize(bytes - bytesHere)} to load`;
  return [
    `${title}: ${byteSize(memory)} of memory${size}`,
    `Licence: ${licence.name}. ${licence.terms}`,
    ...(hub ? [`From ${hub.repository}, revision ${hub.revision ?? 'not pinned yet'}`] : []),
  ].join('\n');
}

/** `downloading onnx/decoder.onnx, 12 of 331 MB, 4.1 MB a second, 1:18 left` */
export function describePackStep({ step, file, doneBytes, totalBytes, bytesPerSecond, etaSeconds }: PackEvent): string {
  const speed = bytesPerSecond === null ? [] : [`${(bytesPerSecond / 1e6).toFixed(1)} MB a second`];
  const amount = totalBytes > 0 ? [`${byteSize(doneBytes)} of ${byteSize(totalBytes)}`] : [];
  return [`${step} ${file}`.trim(), ...amount, ...speed, ...left(etaSeconds)].join(', ');
}

/** @param isEmbedded it came with the program */
export function verdictLines({ pack, ok, files }: PackVerdict, isEmbedded: boolean): string {
  if (ok) return `${pack}: good`;
  const bad = files.filter(({ state }) => state !== 'good').map(({ path, state }) => `${path} is ${state}`);
  const remedy = isEmbedded ? 'install Sightsound again' : `run \`sightsound packs add ${pack}\` to load that anew`;
  return `${pack}: ${bad.join(', ')}; ${remedy}`;
}
