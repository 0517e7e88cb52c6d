import { type ReactElement, useId, useState, useSyncExternalStore } from 'react';
import { copyText } from '../share/copyText';
import {
  type MessageField,
  messageFields,
  messagePieces,
  messages,
  type MessageValues,
  missingFields,
} from './messages';
import { LONGEST_VALUE, messageStore } from './store';
import styles from './styles.module.css';

/** The messages of an incident, with what the reader fills in once standing in all of them. */
export default function IncidentMessages(): ReactElement {
  const { value: values, problem } = useSyncExternalStore(
    messageStore.subscribe,
    messageStore.get,
    messageStore.serverGet,
  );
  const [asking, setAsking] = useState(false);

  function empty() {
    if (asking) messageStore.set({});
    setAsking(!asking);
  }

  return (
    <>
      <form
        className={styles.fields}
        aria-label="Values in the messages"
        onSubmit={(event) => event.preventDefault()}
      >
        {(Object.keys(messageFields) as MessageField[]).map((name) => (
          <Field
            key={name}
            name={name}
            value={values[name] ?? ''}
            onChange={(text) => messageStore.set({ ...values, [name]: text })}
          />
        ))}
      </form>
      {problem && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <p>
        <button type="button" className={styles.button} onClick={empty}>
          {asking ? 'Empty all fields: sure?' : 'Empty the fields'}
        </button>
      </p>
      {messages.map((message) => (
        <MessageText key={message.id} message={message} values={values} />
      ))}
    </>
  );
}

interface FieldProps {
  readonly name: MessageField;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Field({ name, value, onChange }: FieldProps): ReactElement {
  const id = useId();
  const { label, example } = messageFields[name];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={LONGEST_VALUE}
        autoComplete="off"
        aria-describedby={`${id}-example`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-example`} className={styles.hint}>
        {example}
      </span>
    </div>
  );
}

interface MessageTextProps {
  readonly message: (typeof messages)[number];
  readonly values: MessageValues;
}

function MessageText({ message, values }: MessageTextProps): ReactElement {
  const [said, setSaid] = useState('');
  const pieces = messagePieces(message.text, values);
  const missing = missingFields(message.text, values);

  async function copy() {
    const text = pieces.map((piece) => piece.text).join('');
    setSaid((await copyText(text)) ? 'Copied' : 'This browser refused: select and copy the text');
  }

  return (
    <section aria-labelledby={`message-${message.id}`}>
      <h3 id={`message-${message.id}`}>{message.title}</h3>
      <p>{message.when}</p>
      <div className={styles.message}>
        <p className={styles.text}>
          {pieces.map(({ text, field, isFilled }, index) =>
            field === null ? (
              text
            ) : (
              <mark key={index} data-missing={!isFilled || undefined}>
                {text}
              </mark>
            ),
          )}
        </p>
        <p className={styles.tools}>
          <button
            type="button"
            className={styles.button}
            aria-label={`Copy: ${message.title}`}
            onClick={() => void copy()}
          >
            Copy
          </button>
          <span className={styles.hint}>{missingWords(missing)}</span>
          <span role="status" className={styles.hint}>
            {said}
          </span>
        </p>
      </div>
    </section>
  );
}

function missingWords(missing: readonly MessageField[]): string {
  if (missing.length === 0) return '';
  if (missing.length > 3) return `${missing.length} fields are still empty.`;
  return `Still empty: ${missing.map((name) => messageFields[name].label.toLowerCase()).join('; ')}.`;
}
