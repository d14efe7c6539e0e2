import type { Actor } from '#domain/access/actor.ts';
import { refusalOfStopped, sealed } from '#app/sealed.ts';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { html } from '#web/kit/render.ts';
import { languages } from '#web/language/languages.ts';
import { NoDays, type NoDay } from '#web/kit/typed-days.ts';
import { day, dayParts, text } from './form.ts';
import { Shell } from './shell.tsx';
import { AlongWith, colleagueOf } from './typed-again.tsx';
import { show, type Form as Typed, type Reply, type Visit } from './visit.ts';

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

const title = 'Deze dag bestaat niet';
/** The answer where a page itself says nothing of the day. Nothing that was typed is lost. */
function refusedHere(visit: Anyone, days: ReadonlyMap<string, NoDay>): Reply {
  const names = [...days.keys()];
  const boxes = new Set(names.flatMap((name) => parts.map((part) => `${name}-${part}`)));
  const withFile = visit.uploads.length > 0 || visit.arriving !== undefined;
  return show(
    <Shell visit={{ ...visit, actor: colleagueOf(visit) }} title={title} wrong>
      {!withFile && <ErrorSummary errors={names.map((field) => ({ field, text: title }))} />}
      <PageHead title={title} lead="Er is niets bewaard. Verbeter de dag en verstuur het opnieuw." />
      {withFile ? (
        <p>Ga terug in je browser. Wat je typte staat er nog. Verbeter de dag en kies het bestand opnieuw.</p>
      ) : (
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
      )}
    </Shell>,
    422,
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
  const seal = sealed(visit.house, { code: 'no-such-day', field });
  const given = await handle({ ...visit, house: seal.house }).catch((thrown: unknown) => {
    refusalOfStopped(thrown); // throws on what is no stopped act
    return undefined;
  });
  const reply = given && knowing(given, days);
  const itself =
    reply?.kind === 'not-found' ||
    (reply?.kind === 'page' && reply.status >= 400 && (!seal.stopped() || saysDay(html(reply.node))));
  return itself ? reply : knowing(refusedHere(visit, days), days);
}
