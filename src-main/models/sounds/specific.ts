import type { SoundLabels } from './labels.ts';

/** Classes that tell of the room or of the recording, and name no sound. */
const unheardGroups = new Set(['Acoustic environment', 'Sound reproduction']);

/**
 * The classes that say what is heard most precisely: without those that another class of the list is a kind of (no "Animal" beside
 * "Dog"), and without the room. Speech, music and silence stay, since they divide the sound.
 *
 * @param heard places of the classes that are heard at one time
 */
export function specificClasses(heard: readonly number[], labels: SoundLabels): number[] {
  const explained = new Set(heard.flatMap((index) => labels.ancestorsOf(index)));
  for (const index of Object.values(labels.indexOf)) explained.delete(index);
  return heard.filter((index) => !explained.has(index) && !isRoom(index, labels));
}

/** Whether the class at a place tells of the room or of the recording. */
export function isRoom(index: number, labels: SoundLabels): boolean {
  return labels.all[index]!.groups.some((group) => unheardGroups.has(group));
}
