import { answerCheckIn, showCheckIn, type AnsweredCheckIn, type ShownCheckIn } from '#app/guidance/check-ins.ts';
import type { Member } from '#domain/access/actor.ts';
import { answers, offerAnswers, ownAnswers, type About } from '#domain/guidance/check-in.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { dayWords } from '#web/handover/words.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';

type Anyone = Visit<Member | undefined>;
const titles: Readonly<Record<About, string>> = { how: 'Hoe gaat het?', offer: 'Wil je hulp bij werk of leren?' };
const faceless = (visit: Anyone): Anyone => ({ ...visit, actor: undefined });

const call = ({ asks, phone }: ShownCheckIn) =>
  phone && (
    <p>
      Liever bellen? Bel {asks ?? 'ons'}: <Link href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</Link>
    </p>
  );

function questionPage(visit: Anyone, shown: ShownCheckIn, error?: string): Reply {
  const { about, asks } = shown;
  const [title, words] = [titles[about], about === 'offer' ? offerAnswers : answers];
  return show(
    <Shell visit={faceless(visit)} title={title} wrong={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'answer', text: error }]} />
      <PageHead title={title} lead={asks ? `${asks} vraagt dit.` : undefined} />
      <Form action={`/hoe-gaat-het/${encodeURIComponent(tokenOf(visit))}`}>
        <Radios
          name="answer"
          label="Kies wat bij je past."
          choices={ownAnswers.map((value) => ({ value, label: words[value] }))}
          value={text(visit.form, 'answer')}
          error={error}
        />
        <Button kind="main">Verstuur</Button>
      </Form>
      {call(shown)}
      <p>Dit mag, en het hoeft niet. Nu hulp nodig? Bel 112 of 113.</p>
    </Shell>,
    error === undefined ? 200 : 422,
  );
}

function thanksPage(visit: Anyone, shown: AnsweredCheckIn): Reply {
  const { asks, callBy } = shown;
  return show(
    <Shell visit={faceless(visit)} title="Dank je wel">
      <PageHead title="Dank je wel" />
      <p>{callBy === null ? 'Je antwoord is binnen.' : `${asks ?? 'Iemand'} belt je uiterlijk ${dayWords(callBy)}.`}</p>
      {call(shown)}
      <p>Je mag deze pagina sluiten.</p>
    </Shell>,
  );
}

const unknownLink = (visit: Anyone): Reply =>
  show(
    <Shell visit={faceless(visit)} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien is hij te oud, of is er een nieuwe. Je hoeft niets te doen.</p>
      <p>Wil je iemand spreken? Bel wie je de link stuurde.</p>
    </Shell>,
    404,
  );

async function ask(visit: Anyone): Promise<Reply> {
  const seen = await showCheckIn(visit.house, tokenOf(visit));
  if (!seen.ok) return unknownLink(visit);
  return seen.value.answered ? thanksPage(visit, { ...seen.value, callBy: null }) : questionPage(visit, seen.value);
}

async function answer(visit: Anyone): Promise<Reply> {
  const done = await answerCheckIn(visit.house, {
    token: tokenOf(visit),
    answer: oneOf(visit.form, 'answer', ownAnswers),
  });
  if (done.ok) return thanksPage(visit, done.value);
  const missing = done.refusals.some(({ code }) => code === 'answer-missing');
  const said = missing ? 'Kies een antwoord.' : undefined;
  const seen = said === undefined ? undefined : await showCheckIn(visit.house, tokenOf(visit));
  return seen?.ok ? questionPage(visit, seen.value, said) : unknownLink(visit);
}

/** The one question of a check-in, for the young person: no name on it, and nothing else to see. */
export const answerLinkPages: readonly Page[] = [
  publicPage('GET /hoe-gaat-het/:token', ask),
  publicPage('POST /hoe-gaat-het/:token', answer),
];
