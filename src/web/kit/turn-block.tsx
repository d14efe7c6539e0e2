import type { ComponentChildren } from 'preact';
import { type Due, DueLabel } from './due-label.tsx';

export type TurnBlockProps = {
  /** Name of the person or team; null: nobody, and then the block says so. */
  who: string | null;
  /** Function and organisation of that person, one short line. */
  role?: string | undefined;
  /** What this person does, as a sentence without date: "Lees de overdracht en neem Samira over". */
  verb: string;
  /** The last day in words, without "uiterlijk": "maandag 15 juni". */
  by?: string | undefined;
  due?: Due | undefined;
  /** Why it is this person's turn, or who remains the contact until then. */
  why?: ComponentChildren;
  /** Buttons; the first one is the main one. */
  children?: ComponentChildren;
  id?: string | undefined;
  /** Other words: another language, or "Op" instead of "Uiterlijk" for an appointment. */
  words?: Partial<typeof WORDS> | undefined;
};

const WORDS = { turn: 'Aan zet:', by: 'Uiterlijk', nobody: 'Niemand is aan zet' };

const look = (who: string | null, due?: Due) =>
  who === null ? 'turn turn--nobody' : due?.tone === 'late' ? 'turn turn--late' : 'turn';

function By({ word, by, due }: { word: string } & Pick<TurnBlockProps, 'by' | 'due'>) {
  return (
    <p class="turn__by">
      {by && (
        <span>
          {word} <strong>{by}</strong>
        </span>
      )}
      {due && <DueLabel due={due} />}
    </p>
  );
}

/** The hero of a page: who moves now, what that person does, and by which day. */
export function TurnBlock({ who, role, verb, by, due, why, children, id = 'aan-zet', words }: TurnBlockProps) {
  const say = { ...WORDS, ...words };
  return (
    <section class={look(who, due)} aria-labelledby={id}>
      <div class="turn__in">
        <div class="stack-s">
          <h2 id={id}>
            {who === null ? (
              say.nobody
            ) : (
              <>
                <span class="turn__eye">{say.turn}</span> {who}
              </>
            )}
          </h2>
          {role && <p class="quiet">{role}</p>}
        </div>
        <p class="turn__verb">{verb}</p>
        {(by ?? due) && <By word={say.by} by={by} due={due} />}
        {why && <p class="quiet">{why}</p>}
        {children && <div class="row">{children}</div>}
      </div>
    </section>
  );
}
