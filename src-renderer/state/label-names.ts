import { useCallback } from 'react';
import { create } from 'zustand';
import { answerLanguage } from '../../src-main/domain/answer-language.ts';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import { labelNames, type LabelNames } from '../../src-main/domain/label-names.ts';

const useNames = create<LabelNames>()(() => ({ heard: {}, seen: {} }));

/** From now on sounds and things are called as a language calls them. */
export async function showLabelNames(language: string): Promise<void> {
  useNames.setState(await labelNames(answerLanguage(language)), true);
}

/** How evidence reads: words as they are, sounds and things by their names in the language that is shown. */
export function textOf(kind: EvidenceKind, text: string, names = useNames.getState()): string {
  return kind === 'heard' || kind === 'seen' ? (names[kind][text] ?? text) : text;
}

/** The same for components, which show another language at once. */
export function useTextOf(): typeof textOf {
  const names = useNames();
  return useCallback((kind, text) => textOf(kind, text, names), [names]);
}
