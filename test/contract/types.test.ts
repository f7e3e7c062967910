import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { EngineVerb } from '../../src-main/domain/engine.ts';
import type { engineVerbNames, VerbName } from '../../src-preload/contract/names.ts';
import type { schemas } from '../../src-preload/contract/schemas.ts';
import type { Calls, ShellOnlyVerb, SightsoundBridge } from '../../src-preload/contract/types.ts';

// Checked by the compiler: a field that only the domain or only the schemas have, optional or not, does not compile.

type Schemas = typeof schemas;
/** Interfaces and intersections as plain objects, so that equal shapes are equal types; bytes and numbers are such, whatever holds them. */
type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends Uint8Array | Float32Array
    ? 'bytes'
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

test('the schemas describe the domain types exactly', () => {
  expectTypeOf<{ [Verb in VerbName]: Plain<z.output<Schemas[Verb]['input']>> }>().toEqualTypeOf<{
    [Verb in VerbName]: Plain<Calls[Verb]['input']>;
  }>();
  expectTypeOf<{ [Verb in VerbName]: Plain<z.output<Schemas[Verb]['output']>> }>().toEqualTypeOf<{
    [Verb in VerbName]: Plain<Calls[Verb]['output']>;
  }>();
  expectTypeOf<{ [Verb in VerbName]: Plain<z.output<Schemas[Verb]['event']>> }>().toEqualTypeOf<{
    [Verb in VerbName]: Plain<Calls[Verb]['event']>;
  }>();
});

test('the names are those of the engine that name no file to write, and the bridge has every verb', () => {
  expectTypeOf<(typeof engineVerbNames)[number]>().toEqualTypeOf<Exclude<EngineVerb, ShellOnlyVerb>>();
  expectTypeOf<VerbName>().toEqualTypeOf<keyof Calls>();
  expectTypeOf<Exclude<keyof SightsoundBridge, VerbName>>().toEqualTypeOf<
    'cancel' | 'pathOf' | 'onCallEvent' | 'onWindowEvent'
  >();
});
