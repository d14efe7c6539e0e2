import type { Day } from '#law/day.ts';
import { blocking, check, type Asked } from './completeness.ts';
import { consentsOf } from './consent.ts';
import { heardOf } from './hearing.ts';
import type { Planned } from './planning.ts';

/** How far a programme is on its way from draft to adopted, in counts. */
export type Stand = {
  /** What keeps it from being adopted. */
  readonly blocks: number;
  /** One for each municipality of each measure; an answer on an older text counts as said. */
  readonly consent: { readonly asked: number; readonly said: number; readonly no: number };
  /** What young people said; `open` = nobody wrote what was done with it. */
  readonly heard: { readonly points: number; readonly open: number };
  /** Of what is not done yet the step that must be ready first; undefined = no plan, or everything is done. */
  readonly next: Planned | undefined;
  readonly planned: boolean;
};

/** What the overview says of each thing that belongs to the text. */
export function standOf(asked: Asked, plan: readonly Planned[] | undefined, today: Day): Stand {
  const answers = consentsOf(asked.programme, asked.towns, asked.entries).flatMap((one) => one.answers);
  const heard = heardOf(asked.entries);
  const left = (plan ?? []).filter(({ doneOn }) => doneOn === null);
  return {
    blocks: blocking(check(asked, today)).length,
    consent: {
      asked: answers.length,
      said: answers.filter(({ entry }) => entry !== undefined).length,
      no: answers.filter(({ entry }) => entry?.content.answer === 'no').length,
    },
    heard: { points: heard.length, open: heard.filter(({ content }) => content.done === null).length },
    next: left.toSorted((a, b) => (a.ready < b.ready ? -1 : 1))[0],
    planned: plan !== undefined,
  };
}
