import { McpServer } from '@modelcontextprotocol/server';
import type { Engine } from '../../domain/engine.ts';
import { toWire } from '../../domain/errors.ts';
import { toJson } from '../../results/json.ts';
import type { Verb } from '../verb.ts';
import { ask } from '../verbs/ask.ts';
import { chapters } from '../verbs/chapters.ts';
import { listVideos } from '../verbs/list-videos.ts';
import { search } from '../verbs/search.ts';
import { transcript } from '../verbs/transcript.ts';

const instructions =
  'Answers questions about the videos on this person’s machine. Everything that is told rests on moments with times, which are seconds on the player’s clock; quote them. What was recognised may be wrong, a refusal says whether something was not found or cannot be told here, and perhaps means that no model was sure. Sentences of packs are a model’s words, and no evidence.';

/** A server of the Model Context Protocol with a tool for each verb that reads the library. */
export function mcpServer(engine: Engine, version: string): McpServer {
  const server = new McpServer({ name: 'sightsound', title: 'Sightsound', version }, { instructions });
  for (const verb of [listVideos, search, ask, transcript, chapters]) addTool(server, verb, engine);
  return server;
}

function addTool(server: McpServer, { name, summary, input, result, ...verb }: Verb, engine: Engine): void {
  server.registerTool(
    name,
    {
      description: summary,
      inputSchema: input,
      outputSchema: result,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    async (asked, { mcpReq }) => {
      try {
        const outcome = await verb.run(engine, asked, mcpReq.signal);
        const structuredContent = JSON.parse(toJson(outcome.result)) as Record<string, unknown>;
        return { content: [{ type: 'text', text: await outcome.text() }], structuredContent };
      } catch (error) {
        const { code, message } = toWire(error);
        return { content: [{ type: 'text', text: `${message} (${code})` }], isError: true };
      }
    },
  );
}
