import { execFile, type ExecFileException } from 'node:child_process';
import { z } from 'zod';
import { throwIfCancelled } from '../domain/errors.ts';
import { providerNames, providerStates, type ProviderName, type ProviderResult } from '../domain/providers.ts';

/** How the command line of this program is started. */
export interface CommandLine {
  program: string;
  /** What comes before the command. */
  args: readonly string[];
}

/** Milliseconds after which a provider that does not answer is given up: drivers may compile for a while at first. */
const patience = 45_000;

const resultSchema: z.ZodType<ProviderResult> = z.object({
  provider: z.enum(providerNames),
  state: z.enum(providerStates),
  milliseconds: z.number().min(0).nullable(),
  difference: z.number().min(0).nullable(),
  detail: z.string().max(1_000),
});

/**
 * Tries providers in processes of their own, since a driver may end the process that calls it, or never come back. Whatever happens
 * there is a result; the call itself fails only when it is cancelled.
 *
 * @param milliseconds patience with one provider
 */
export function provingInProcess(
  { program, args }: CommandLine,
  milliseconds = patience,
): (provider: ProviderName, signal?: AbortSignal) => Promise<ProviderResult> {
  return async (provider, signal) => {
    throwIfCancelled(signal);
    const { error, stdout } = await new Promise<{ error: ExecFileException | null; stdout: string }>((resolve) => {
      const options = {
        timeout: milliseconds,
        killSignal: 'SIGKILL' as const,
        maxBuffer: 1 << 20,
        windowsHide: true,
        ...(signal && { signal }),
      };
      execFile(program, [...args, 'prove-provider', provider], options, (failure, text) =>
        resolve({ error: failure, stdout: text }),
      );
    });
    throwIfCancelled(signal);
    const result = resultSchema.safeParse(lastLine(stdout)).data;
    if (result?.provider === provider) return result;
    const isSilent = error?.killed === true;
    return {
      provider,
      state: isSilent ? 'silent' : 'failed',
      milliseconds: null,
      difference: null,
      detail: isSilent
        ? `It gave no answer in ${Math.round(milliseconds / 1000)} seconds and was stopped.`
        : `It ended the process that tried it (${error?.signal ?? `code ${error?.code ?? 0}`}).`,
    };
  };
}

function lastLine(text: string): unknown {
  try {
    return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
}
