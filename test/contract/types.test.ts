import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { EngineVerb } from '../../src-main/domain/engine.ts';
import type { engineVerbNames, VerbName } from '../../src-preload/contract/names.ts';
import type { schemas } from '../../src-preload/contract/schemas.ts';
import type { Calls } from '../../src-preload/contract/types.ts';

type Plain<T> = T extends (infer I)[] ? Plain<I>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type X = { [V in VerbName]: Plain<z.output<(typeof schemas)[V]['output']>> };
type Y = { [V in VerbName]: Plain<Calls[V]['output']> };
test('x', () => {
  expectTypeOf<X>().toEqualTypeOf<Y>();
  expectTypeOf<(typeof engineVerbNames)[number]>().toEqualTypeOf<EngineVerb>();
});
