import type { Actor } from '#domain/access/actor.ts';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { languages } from '#web/language/languages.ts';
import { NoDays, type NoDay } from '#web/kit/typed-days.ts';
import { day, dayParts, text } from './form.ts';
import { ownRefusal } from './own-refusal.ts';
import { AlongWith, refusedHere } from './typed-again.tsx';
import type { Form as Typed, Reply, Visit } from './visit.ts';

type Anyone = Visit<Actor | undefined>;
const parts = ['day', 'month', 'year'] as const;

/** The day fields of a form in which no day stands that exists. One that nobody filled in, or that was picked, is left out. */
export function noDaysIn(form: Typed): ReadonlyMap<string, NoDay> {
  const names = [...form.keys()].filter((key) => key.endsWith('-day')).map((key) => key.slice(0, -'-day'.length));
  const found = names
    .filter((name) => parts.every((part) => form.has(`${name}-${part}`)) && day(form, name) === undefined)
    .filter((name) => ['', 'other'].includes(text(form, `${name}-pick`)));
  return new Map(
    found.map((name) => {
      const { day: d, month, year } = dayParts(form, name);
      const whole = [d, month].every((part) => /^\d{1,2}$/.test(part)) && /^\d{4}$/.test(year);
      return [name, whole ? 'none' : 'half'];
    }),
  );
}

/** The answer, knowing which days of the form that was sent do not exist. */
const knowing = (reply: Reply, days: ReadonlyMap<string, NoDay>): Reply =>
  reply.kind === 'page' ? { ...reply, node: <NoDays.Provider value={days}>{reply.node}</NoDays.Provider> } : reply;

/** The boxes of the days, to be sent again with the rest. */
function TypedAgain({ visit, names }: { visit: Anyone; names: readonly string[] }) {
  const boxes = new Set(names.flatMap((name) => parts.map((part) => `${name}-${part}`)));
  return (
    <Form action={visit.path}>
      <AlongWith visit={visit} except={(field) => boxes.has(field)} />
      {names.map((name, at) => (
        <DateField
          key={name}
          name={name}
          label={names.length > 1 ? `Welke dag? (${at + 1})` : 'Welke dag?'}
          value={dayParts(visit.form, name)}
        />
      ))}
      <Button kind="main">Verstuur opnieuw</Button>
    </Form>
  );
}

/** Whether the page stands there with the sentence at a field. */
const saysDay = (page: string): boolean =>
  Object.values(languages).some(
    ({ kit: { noSuchDay, halfDay } }) => page.includes(noSuchDay) || page.includes(halfDay),
  );

/**
 * A day that does not exist is refused for every form at once: the page works in a sealed house, so that none is read as
 * "nothing filled in" and lost. It draws its own refusal, with the sentence at the field, or is answered for here.
 */
export async function throughDays<V extends Anyone>(visit: V, handle: (visit: V) => Promise<Reply>): Promise<Reply> {
  const days = noDaysIn(visit.form);
  const [field] = days.keys();
  if (field === undefined) return handle(visit);
  const drawn = (reply: Reply) => knowing(reply, days);
  const own = await ownRefusal(visit, handle, { why: { code: 'no-such-day', field }, says: saysDay, drawn });
  if (own) return own;
  const names = [...days.keys()];
  const title = 'Deze dag bestaat niet';
  return drawn(
    refusedHere(visit, {
      title,
      lead: 'Verbeter de dag en verstuur het opnieuw.',
      errors: names.map((name) => ({ field: name, text: title })),
      again: <TypedAgain visit={visit} names={names} />,
      thenFile: 'Verbeter de dag en kies het bestand opnieuw.',
    }),
  );
}
