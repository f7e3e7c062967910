import { LabelNames } from './label-names.ts';
import type { Label } from './ports.ts';
import { thingWords } from './thing-words/index.ts';

/** WordNet's names that mean something else in most questions: "volume" for a book, "speaker" for a loudspeaker. */
const unasked = new Set(
  (
    'individual someone somebody mortal soul wheel cycle machine coach plug grip lumber lounge can pot stool throne board cell volume sinker torpedo ' +
    'dipper killer painter roach hopper ounce grunter squealer tup ai carrier beam bob mole bulwark plaque bullet hack taper horn trump mail ' +
    'commode bell gong spiral volute helix blower grand market claw shade light speaker scope mini chute bars terrace essence missile comfort comforter ' +
    'puff remote rubber wireless rocker spot tope sub shades mop wrecker rig semi closet press site drop head spike napkin jack coast ' +
    'reaper harp vat fiddle file nail nipple screen stage rule scale slot switch wing wreck iron brass pick pole reel safe velvet ' +
    'moo-cow bow-wow wool hip ear bubble hook knot monitor mortar muzzle packet paddle binder stole swab projectile upright vault switch tray slide'
  ).split(' '),
);

/** How people name things. @param labels everything that the models which look at pictures may name */
export function thingNames(labels: readonly Label[]): LabelNames {
  return new LabelNames(labels, thingWords, (name) => unasked.has(name));
}
