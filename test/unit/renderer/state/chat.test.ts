import { beforeEach, describe, expect, it } from 'vitest';
import type { Chat } from '../../../../src-main/domain/answer.ts';
import {
  ask,
  deleteChat,
  loadChats,
  setScope,
  showChat,
  stopAsking,
  useChat,
} from '../../../../src-renderer/state/chat.ts';
import { cancelledOutcome, ScriptedBridge } from '../harness/scripted-bridge.ts';

const chatOf = (id: number, askedAt: number): Chat =>
  ({ id, video: 'v', title: `chat ${id}`, messages: [{ id, askedAt, question: 'q', answer: {} }] }) as unknown as Chat;

describe('chat', () => {
  const bridge = new ScriptedBridge();
  bridge.install();

  beforeEach(async () => {
    bridge.calls.length = 0;
    const loaded = loadChats('v', 'half a question');
    await bridge.last('listChats').settle({ ok: true, value: [chatOf(1, 10), chatOf(2, 20)] });
    await loaded;
  });

  it('opens the latest chat with the draft that was left', () => {
    expect(useChat.getState()).toMatchObject({ current: 2, draft: 'half a question' });
  });

  it('asks in the chat on screen, within the clip, and shows claims as they come', async () => {
    setScope({ start: 3, end: 7 });
    const asked = ask('Who speaks?');
    const call = bridge.last('ask');
    expect(call.input).toEqual({ video: 'v', question: 'Who speaks?', clip: { start: 3, end: 7 }, chat: 2 });
    call.event({ type: 'intent', intent: 'find' });
    call.event({ type: 'claim', claim: { text: 'One.', citations: [] } });
    call.event({ type: 'claim', claim: { text: 'Two.', citations: [] } });
    expect(useChat.getState().running).toMatchObject({ intent: 'find', claims: [{ text: 'One.' }, { text: 'Two.' }] });
    await call.settle({ ok: true, value: { answer: {}, chat: chatOf(2, 99) } });
    await asked;
    expect(useChat.getState().running).toBeNull();
    expect(useChat.getState().chats.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('asks one question at a time', () => {
    void ask('one');
    void ask('two');
    expect(bridge.calls.filter(({ verb }) => verb === 'ask')).toHaveLength(1);
  });

  it('gives a stopped question back, unless something new was typed meanwhile', async () => {
    const asked = ask('Who speaks?');
    stopAsking();
    expect(bridge.last('ask').cancelled).toBe(true);
    expect(useChat.getState().running?.stopping).toBe(true);
    await bridge.last('ask').settle(cancelledOutcome);
    await asked;
    expect(useChat.getState()).toMatchObject({ running: null, failed: null, draft: 'Who speaks?' });
  });

  it('keeps the question with the reason when it fails', async () => {
    const asked = ask('Who speaks?');
    await bridge.last('ask').settle({ ok: false, error: { code: 'MODEL_FAILED', message: 'No.' } });
    await asked;
    expect(useChat.getState().failed).toMatchObject({ question: 'Who speaks?', error: { code: 'MODEL_FAILED' } });
  });

  it('drops an answer that belongs to a video no longer on screen', async () => {
    const asked = ask('Who speaks?');
    const call = bridge.last('ask');
    const loaded = loadChats('w', '');
    expect(call.cancelled).toBe(true);
    await bridge.last('listChats').settle({ ok: true, value: [] });
    await loaded;
    call.event({ type: 'claim', claim: { text: 'Late.', citations: [] } });
    await call.settle({ ok: true, value: { answer: {}, chat: chatOf(2, 99) } });
    await asked;
    expect(useChat.getState()).toMatchObject({ video: 'w', chats: [], running: null });
  });

  it('starts a new chat, and forgets a deleted one', async () => {
    showChat(null);
    void ask('Fresh?');
    expect(bridge.last('ask').input).toMatchObject({ chat: 'new' });
    const deleted = deleteChat(1);
    await bridge.last('deleteChat').settle({ ok: true, value: null });
    await deleted;
    expect(useChat.getState().chats.map(({ id }) => id)).toEqual([2]);
  });
});
