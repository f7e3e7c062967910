import type { PackManifest } from '../../packs/pack-manifest.ts';

/** A question as it is written into the prompt, with its answer unless that is still to come. */
export interface WrittenTurn {
  user: string;
  assistant?: string;
}

export type TemplateKind = PackManifest['template']['kind'];

type Writer = (system: string, turns: readonly WrittenTurn[]) => string;

/** Writes a conversation as models of a kind were taught to read it, to the last space. */
export function renderTurns(kind: TemplateKind, system: string, turns: readonly WrittenTurn[]): string {
  return writers[kind](system, turns);
}

const writers: Readonly<Record<TemplateKind, Writer>> = {
  vicuna,
  'vicuna-1': vicuna1,
  'llama-2': llama2,
  'llama-3': llama3,
  chatml,
  zephyr,
  smolvlm2,
  nano,
};

/** Version 0 of Vicuna: three signs between turns, the answer begun by a role and no space. */
function vicuna(system: string, turns: readonly WrittenTurn[]): string {
  const written = turns.map(({ user, assistant }) =>
    assistant === undefined ? `###Human: ${user}###Assistant:` : `###Human: ${user}###Assistant: ${assistant}`,
  );
  return system + written.join('');
}

/** Vicuna from version 1.1 on. */
function vicuna1(system: string, turns: readonly WrittenTurn[]): string {
  const written = turns.map(({ user, assistant }) =>
    assistant === undefined ? ` USER: ${user} ASSISTANT:` : ` USER: ${user} ASSISTANT: ${assistant}</s>`,
  );
  return system + written.join('');
}

/** The mark of the text's beginning, which stands before all turns but the first, comes from the tokeniser there. */
function llama2(system: string, turns: readonly WrittenTurn[]): string {
  const written = turns.map(({ user, assistant }, at) => {
    const asked = at === 0 ? `<<SYS>>\n${system}\n<</SYS>>\n\n${user}` : user;
    return `[INST] ${asked} [/INST]${assistant === undefined ? '' : ` ${assistant} </s>`}`;
  });
  return written.join('<s>');
}

function chatml(system: string, turns: readonly WrittenTurn[]): string {
  return inRoles((role) => `<|im_start|>${role}\n`, '<|im_end|>\n', system, turns);
}

/** Also of Llama 3.1 to 3.3, without the dates that theirs adds to the system's text. */
function llama3(system: string, turns: readonly WrittenTurn[]): string {
  return inRoles((role) => `<|start_header_id|>${role}<|end_header_id|>\n\n`, '<|eot_id|>', system, turns);
}

/** Zephyr, and TinyLlama after it. */
function zephyr(system: string, turns: readonly WrittenTurn[]): string {
  return inRoles((role) => `<|${role}|>\n`, '</s>\n', system, turns);
}

/** Every text between a head that names its role and an end; the last is a head alone. */
function inRoles(
  head: (role: 'system' | 'user' | 'assistant') => string,
  end: string,
  system: string,
  turns: readonly WrittenTurn[],
): string {
  const written = turns.map(({ user, assistant }) => {
    const asked = head('user') + user + end + head('assistant');
    return assistant === undefined ? asked : asked + assistant + end;
  });
  return (system === '' ? '' : head('system') + system + end) + written.join('');
}

/** Nothing but what stands in the place of a question: the pack was taught no turns. */
function nano(_system: string, turns: readonly WrittenTurn[]): string {
  return turns.at(-1)!.user;
}

/** No space follows the role where the turn begins with a picture. */
function smolvlm2(system: string, turns: readonly WrittenTurn[]): string {
  const end = '<end_of_utterance>\n';
  const written = turns.map(({ user, assistant }) => {
    const asked = `User:${user.startsWith('<fake_token_around_image>') ? '' : ' '}${user}${end}Assistant:`;
    return assistant === undefined ? asked : `${asked} ${assistant}${end}`;
  });
  return `<|im_start|>${system === '' ? '' : `System: ${system}${end}`}${written.join('')}`;
}
