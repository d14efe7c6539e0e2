import { findSensitive } from '#domain/handover/sensitive.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Field } from '#web/kit/field.tsx';

export const becauseName = (field: string): string => `want-${field}`;

/** The text without the sentences that say too much. */
export function withoutSensitive(text: string): string {
  const hits = findSensitive(text).flatMap(({ words }) => words.map((word) => word.toLowerCase()));
  const lines = text.split('\n').map((line) =>
    line
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => !hits.some((hit) => sentence.toLowerCase().includes(hit)))
      .join(' '),
  );
  return lines.join('\n').trim();
}

type SensitiveFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  rows: number;
  error?: string | undefined;
  optional?: boolean;
  /** The reason that was typed. */
  because: string;
  /** What was just taken out, to be looked over. */
  taken?: boolean;
  /** What a colleague kept meanwhile, when it differs. */
  theirs?: { readonly by: string; readonly text: string } | undefined;
};

/** A text field that asks about words that may say too much: take them out, or say why they stay. */
export function SensitiveField(props: SensitiveFieldProps) {
  const { name, value, because, error, taken, theirs } = props;
  const asks = error !== undefined && findSensitive(value).length > 0;
  return (
    <>
      <Field {...props} />
      {taken && (
        <Alert tone="good" live>
          <p>Weggehaald. Lees de tekst nog een keer na.</p>
        </Alert>
      )}
      {theirs && (
        <Alert title={`Dit bewaarde ${theirs.by}`}>
          <p>{theirs.text || 'Niets: de tekst is leeg.'}</p>
        </Alert>
      )}
      {(asks || because !== '') && (
        <>
          <Button name="weg" value={name}>
            Haal weg
          </Button>
          <Field name={becauseName(name)} label="Laat staan, want …" value={because} rows={2} optional />
        </>
      )}
    </>
  );
}
