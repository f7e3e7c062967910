// Puts another number in place of a constant while a program loads: node --import FILE, with THRESHOLD=path:name=number.
import { registerHooks } from 'node:module';

const match = /^(?<path>[^:]+):(?<name>\w+)=(?<value>-?[\d.]+)$/.exec(process.env['THRESHOLD'] ?? '');
if (!match?.groups) throw new Error('THRESHOLD is path:name=number.');
const { path, name, value } = match.groups as Record<'path' | 'name' | 'value', string>;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(`/${path}`)) return loaded;
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    const changed = source.replace(new RegExp(`^(export const ${name} =) [^;]+;`, 'm'), `$1 ${value};`);
    if (changed === source && !source.includes(`export const ${name} = ${value};`))
      throw new Error(`${path} has no constant ${name}.`);
    return { ...loaded, source: changed };
  },
});
