import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../../../src-main/domain/answer.ts';
import { askInstead } from '../../state/chat.ts';
import { Answered } from './answered.tsx';
import { PackButton } from './pack-button.tsx';
import { PackSaid } from './pack-said.tsx';
import { Question } from './question.tsx';
import { QuestionEditor } from './question-editor.tsx';
import './exchange.css';

interface ExchangeProps {
  message: ChatMessage;
  /** All messages of the chat, among them those that this one was asked instead of. */
  messages: readonly ChatMessage[];
}

/** A question with its answer. The question can be edited and asked again; what was there before stays below it. */
export const Exchange = memo(StandingExchange, isSame);

/** Messages do not change; one only takes the place of more of them. */
function isSame(before: ExchangeProps, after: ExchangeProps): boolean {
  return before.message === after.message && earlierOf(before).length === earlierOf(after).length;
}

function earlierOf({ message, messages }: ExchangeProps): readonly ChatMessage[] {
  return messages.filter(({ replacedBy }) => replacedBy === message.id);
}

function StandingExchange({ message, messages }: ExchangeProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { id, question, clip, videos, replacedBy, answer } = message;
  const earlier = earlierOf({ message, messages });
  const edit = replacedBy === undefined ? () => setEditing(true) : undefined;
  return (
    <article className="exchange selectable" data-message={id}>
      {editing ? (
        <QuestionEditor
          question={question}
          onAsk={(edited) => void askInstead(message, edited)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <Question question={question} clip={clip ?? null} videos={videos ?? null} onEdit={edit} />
      )}
      <Answered answer={answer} tools={<PackButton message={message} />} />
      <PackSaid message={id} />
      {earlier.length > 0 && (
        <details className="exchange-earlier">
          <summary>{t('chat.beforeEdit', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Exchange key={one.id} message={one} messages={messages} />
          ))}
        </details>
      )}
    </article>
  );
}
