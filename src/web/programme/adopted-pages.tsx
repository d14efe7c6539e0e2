import { seeAdopted, type AdoptedView } from '#app/programme/see-file.ts';
import { mostOfWhy, withdrawAdoption } from '#app/programme/withdraw-adoption.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { partyOf } from '#domain/programme/programme.ts';
import { adoptedPaper } from '#domain/programme-document/adopted.ts';
import { withdrawnWords } from '#domain/programme-document/told.ts';
import { text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import { PaperBody } from '#web/papers/paper-body.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { fileErrors, here } from './file-words.ts';

const adoptedPath = (number: number): string => `${here}/vastgesteld/${number}`;
function numberIn({ params }: Visitor): number | undefined {
  const number = Number(params['number']);
  return Number.isInteger(number) && number >= 1 && number <= 9999 ? number : undefined;
}

type Shown = { readonly visit: Visitor; readonly view: AdoptedView; readonly errors: readonly FormError[] };
/** An adoption that was a mistake can be taken back as long as nothing hangs on it; else it says what does. */
function Mistake({ visit, view, errors }: Shown) {
  const { number, hangs, mayWithdraw } = view;
  if (!mayWithdraw && hangs === null) return null;
  return (
    <Details summary="Was vaststellen een vergissing?" open={errors.length > 0}>
      {hangs === null ? (
        <>
          <p>
            Trek het dan in. De tekst blijft staan, met jouw reden erbij. Daarna geldt weer de versie ervoor, of het
            concept.
          </p>
          <Form action={adoptedPath(number)}>
            <Field
              name="why"
              label="Waarom was dit een vergissing?"
              hint={`Bijvoorbeeld: het college van Soest besluit pas in juli. ${fits(mostOfWhy)}`}
              rows={2}
              value={text(visit.form, 'why')}
              error={errorAt(errors, 'why')}
            />
            <Row>
              <Button>Trek het vaststellen in</Button>
            </Row>
          </Form>
        </>
      ) : (
        fileErrors([{ code: hangs }], '').map((one) => <p key={one.text}>{one.text}</p>)
      )}
    </Details>
  );
}

async function version(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const number = numberIn(visit);
  if (number === undefined) return gone;
  const seen = await seeAdopted(visit.house, visit.actor, { number });
  if (!seen.ok) return gone;
  const view = seen.value;
  const { adoptedOn, by, decision, withdrawn } = view;
  const under = partyOf(view.frozen.programme, view.frozen.programme.ownerPartyId)?.name ?? 'de contactgemeente';
  const { region, today, house } = visit;
  const paper = adoptedPaper(view, { region, today, demo: house.demo, stops: view.stops }, withdrawn);
  return filePage(visit, {
    title: `${paper.title}, versie ${number}`,
    lead: `Vastgesteld op ${longDay(adoptedOn)} door ${by}, onder ${under}. ${decision}`,
    under: [{ label: 'Vaststellen', href: `${here}/vaststellen` }],
    refusals,
    fallback: 'why',
    head: <LinkButton href={`${here}/stukken?versie=${number}`}>Wat eruit komt</LinkButton>,
    body: (errors) => (
      <>
        {withdrawn && (
          <Alert tone="warn" title="Deze versie geldt niet meer">
            <p>{withdrawnWords(withdrawn)}</p>
            <p>{`Ingetrokken door ${withdrawn.by}.`}</p>
          </Alert>
        )}
        <PaperBody paper={paper} />
        <Mistake visit={visit} view={view} errors={errors} />
      </>
    ),
  });
}
async function withdraw(visit: Visitor): Promise<Reply> {
  const number = numberIn(visit);
  if (number === undefined) return gone;
  const done = await withdrawAdoption(visit.house, visit.actor, { number, why: text(visit.form, 'why') });
  return done.ok ? go(adoptedPath(number), 'adoption-withdrawn') : version(visit, done.refusals);
}

/** A version that was adopted, and taking it back. */
export const adoptedPages: readonly Page[] = [
  page(`GET ${here}/vastgesteld/:number`, 'see-programme-file', (visit) => version(visit)),
  page(`POST ${here}/vastgesteld/:number`, 'withdraw-adoption', withdraw),
];
