import { handOverNew, mayHandOverNew } from '#app/handover/hand-over-new.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { BirthDateField, NameFields, PhoneField, PlaceFields } from '#web/person/new-person-pages.tsx';
import { knowsError, newPersonErrors } from '#web/person/new-person-words.ts';
import { isGone } from '#web/person/refusals.ts';
import { pathOf } from './draft.tsx';
import { errorsOf } from './refusals.ts';
import { sentPage } from './sent-page.tsx';

/** Words of the six fields where they are of the young person, else those of a hand-over. */
const inWords = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.flatMap((one) =>
    knowsError(one) && one.field !== 'question' ? newPersonErrors([one]) : errorsOf([one], 'firstName'),
  );

function form(visit: Visit<Member>, refusals: readonly Refusal[] = []): Reply {
  const errors = inWords(refusals);
  const props = { me: visit.actor, form: visit.form, errors, refusals };
  return show(
    <Shell
      visit={visit}
      title="Overdragen aan het Doorstroompunt"
      crumbs={[{ label: 'Jongeren', href: '/jongeren' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Overdragen aan het Doorstroompunt"
        lead="De leerplicht of kwalificatieplicht eindigt. Volgens de wet gaat het Doorstroompunt van de woonplaats verder."
      />
      <Form action="/jongeren/overdragen">
        <Stack>
          <NameFields {...props} />
          <BirthDateField {...props} />
          <PlaceFields {...props} />
          <PhoneField {...props} />
          <Field
            name="question"
            label="Wat vraag je, in één zin?"
            hint="Niet waarom iemand verzuimde. Dat blijft bij jullie."
            rows={2}
            value={text(visit.form, 'question')}
            error={errorAt(errors, 'question')}
            maxLength={400}
          />
          <p>Na het overdragen heb je geen beurt meer. Terughalen kan niet.</p>
          <Row>
            <Button kind="main">Overdragen</Button>
            <LinkButton href="/werk">Terug</LinkButton>
          </Row>
        </Stack>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function handOver(visit: Visit<Member>): Promise<Reply> {
  if (!mayHandOverNew(visit.actor)) return gone;
  const typed = (name: string) => text(visit.form, name);
  const municipalityCode = typed('municipalityCode');
  const outcome = await handOverNew(visit.house, visit.actor, {
    firstName: typed('firstName'),
    infix: typed('infix'),
    familyName: typed('familyName'),
    birthDate: day(visit.form, 'birthDate') ?? '',
    place: typed('place'),
    phone: typed('phone'),
    question: typed('question'),
    ...(municipalityCode && { municipalityCode }),
  });
  if (!outcome.ok) return isGone(outcome.refusals) ? gone : form(visit, outcome.refusals);
  const { handoverId, code } = outcome.value;
  return code === null
    ? go(pathOf(handoverId), 'handover-arrived')
    : sentPage({ ...visit, params: { handoverId } }, code, 'sent');
}

/** Handing over somebody who is in another register, in one page. */
export const newArrivalPages: readonly Page[] = [
  page('GET /jongeren/overdragen', 'hand-over-new', async (visit) =>
    mayHandOverNew(visit.actor) ? form(visit) : gone,
  ),
  page('POST /jongeren/overdragen', 'hand-over-new', handOver),
];
