import { beforeEach, describe, expect, it } from 'vitest';
import type { Chat } from '../../../../src-main/domain/answer.ts';
import {
  ask,
  askAbout,
  askAgain,
  deleteChat,
  loadChats,
  setDraft,
  setScope,
  showChat,
  stopAsking,
  useChat,
} from '../../../../src-renderer/state/chat.ts';
import { useJobs } from '../../../../src-renderer/state/jobs.ts';
import { cancelledOutcome, ScriptedBridge } from '../scripted-bridge.ts';

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

  const talk = () => useChat.getState().video;

  it('opens the latest chat with the draft that was left', () => {
    expect(talk()).toMatchObject({ current: 2, draft: 'half a question' });
  });

  it('asks in the chat on screen, within the clip, and shows claims as they come', async () => {
    setScope({ start: 3, end: 7 });
    const asked = ask('Who speaks?');
    const call = bridge.last('ask');
    expect(call.input).toEqual({ video: 'v', question: 'Who speaks?', clip: { start: 3, end: 7 }, chat: 2 });
    call.event({ type: 'intent', intent: 'find' });
    call.event({ type: 'claim', claim: { text: 'One.', citations: [] } });
    call.event({ type: 'claim', claim: { text: 'Two.', citations: [] } });
    expect(talk().running).toMatchObject({ intent: 'find', claims: [{ text: 'One.' }, { text: 'Two.' }] });
    await call.settle({ ok: true, value: { answer: {}, chat: chatOf(2, 99) } });
    await asked;
    expect(talk().running).toBeNull();
    expect(talk().chats.map(({ id }) => id)).toEqual([2, 1]);
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
    expect(talk().running?.stopping).toBe(true);
    await bridge.last('ask').settle(cancelledOutcome);
    await asked;
    expect(talk()).toMatchObject({ running: null, failed: null, draft: 'Who speaks?' });
  });

  it('keeps the question with the reason when it fails', async () => {
    const asked = ask('Who speaks?');
    await bridge.last('ask').settle({ ok: false, error: { code: 'MODEL_FAILED', message: 'No.' } });
    await asked;
    expect(talk().failed).toMatchObject({ question: 'Who speaks?', error: { code: 'MODEL_FAILED' } });
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
    expect(useChat.getState().of).toBe('w');
    expect(talk()).toMatchObject({ chats: [], running: null });
  });

  it('starts a new chat, and forgets a deleted one', async () => {
    showChat(null);
    void ask('Fresh?');
    expect(bridge.last('ask').input).toMatchObject({ chat: 'new' });
    const deleted = deleteChat(1);
    await bridge.last('deleteChat').settle({ ok: true, value: null });
    await deleted;
    expect(talk().chats.map(({ id }) => id)).toEqual([2]);
  });

  it('keeps the talk about several videos when another video comes on screen', async () => {
    askAbout('library');
    await bridge.last('listChats').settle({ ok: true, value: [chatOf(9, 5)] });
    expect(bridge.last('listChats').input).toEqual({ video: null });
    setDraft('Which one');
    const asked = ask('Who speaks?');
    expect(bridge.last('ask').input).toEqual({ videos: 'all', question: 'Who speaks?', chat: 9 });
    const call = bridge.last('ask');
    const loaded = loadChats('w', 'of w');
    await bridge.last('listChats').settle({ ok: true, value: [] });
    await loaded;
    expect(call.cancelled).toBe(false);
    await call.settle({ ok: true, value: { answer: {}, chat: chatOf(9, 50) } });
    await asked;
    expect(useChat.getState()).toMatchObject({
      about: 'library',
      video: { draft: 'of w' },
      library: { current: 9, running: null },
    });
  });

  it('asks about the videos of the queue, and again about the same when that failed', async () => {
    useJobs.setState({ batch: ['v', 'w'] });
    askAbout('queue');
    const asked = ask('Who?');
    expect(bridge.last('ask').input).toMatchObject({ videos: ['v', 'w'], question: 'Who?' });
    await bridge.last('ask').settle({ ok: false, error: { code: 'MODEL_FAILED', message: 'No.' } });
    await asked;
    useJobs.setState({ batch: [] });
    void askAgain();
    expect(bridge.last('ask').input).toMatchObject({ videos: ['v', 'w'], question: 'Who?' });
    stopAsking();
    await bridge.last('ask').settle(cancelledOutcome);
    setScope({ start: 1, end: 2 });
    expect(useChat.getState().about).toBe('video');
  });
});
