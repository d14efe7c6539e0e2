import type { Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { checkConsent, type Answer, type MeasureConsent } from './consent.ts';
import type { EntryContent } from './entry.ts';

type Ticked = {
  readonly measureId: string;
  /** The version of the measure that was on the page. */
  readonly version: number;
  /** undefined = nothing was chosen: then nothing is said about this one. */
  readonly answer: 'yes' | 'no' | undefined;
  readonly why: string;
};
/** What one municipality says of many measures at once, by one person on one day. */
export type TypedTown = { readonly saidBy: string; readonly saidOn: Day; readonly answers: readonly Ticked[] };
type Said = { readonly measureId: string; readonly content: EntryContent['consent'] };

/** The name of a box of one measure: `answer-<id>`. */
export const boxOf = (field: string, measureId: string): string => `${field}-${measureId}`;
/** Said before in the same words, of this same text: then nothing is written anew. */
const saidBefore = ({ answer, why }: Ticked, { entry, changed }: Answer): boolean =>
  entry !== undefined && !changed && entry.content.answer === answer && entry.content.why === (answer === 'no' ? why.trim() : ''); // prettier-ignore

/**
 * The answers that are new. Refusals by box: consent-answer-missing (nothing new), measure-changed, and those of `checkConsent`, of
 * who said it and when once.
 */
export function decideTown(
  consents: readonly MeasureConsent[],
  code: string,
  { saidBy, saidOn, answers }: TypedTown,
  today: Day,
): Outcome<readonly Said[]> {
  const refusals: Refusal[] = [];
  const said: Said[] = [];
  for (const { measure, answers: there } of consents) {
    const ticked = answers.find(({ measureId }) => measureId === measure.id);
    const before = there.find(({ town }) => town.code === code);
    if (!ticked?.answer || !before || saidBefore(ticked, before)) continue;
    const { answer, version } = ticked;
    const checked = checkConsent({ answer, why: answer === 'no' ? ticked.why : '', saidBy, saidOn }, version, today);
    if (measure.version !== version) refusals.push({ code: 'measure-changed', field: boxOf('answer', measure.id) });
    else if (checked.ok) said.push({ measureId: measure.id, content: checked.value });
    else
      for (const one of checked.refusals)
        refusals.push(one.field === 'why' ? { ...one, field: boxOf('why', measure.id) } : one);
  }
  const once = refusals.filter((one, at) => refusals.findIndex(({ code: c, field }) => c === one.code && field === one.field) === at); // prettier-ignore
  if (once.length > 0) return { ok: false, refusals: once };
  const [first] = consents;
  if (said.length > 0 || !first) return ok(said);
  return { ok: false, refusals: [{ code: 'consent-nothing-new', field: boxOf('answer', first.measure.id) }] };
}
