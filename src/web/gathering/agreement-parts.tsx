import type { AtTable } from '#app/gathering/at-table.ts';
import { shortDay } from '#domain/day-words.ts';
import { isPoint, standsAs } from '#domain/gathering/decision.ts';
import { dayParts, id, text } from '#web/door/form.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import type { Here } from './at-table-parts.tsx';
import { ownDate } from './own-date.ts';
import { atTablePath } from './words.ts';

type One = AtTable['agreements'][number];

const whoWords = ({ who, whoOrganisationId }: One, parties: AtTable['parties']): string =>
  [who, parties.find((party) => party.id === whoOrganisationId)?.name].filter(Boolean).join(', ') || 'nog niemand';

const whenWords = ({ doneOn, dueOn }: One): string => {
  if (doneOn) return `klaar op ${shortDay(doneOn)}`;
  return dueOn ? `uiterlijk ${shortDay(dueOn)}` : 'nog geen dag';
};

/** To put it right, to say that it is done, and that it is not done after all. */
function Acts({ one, lineId }: { one: One; lineId: string }) {
  const about = <span class="sr">: {one.what}</span>;
  const hidden = { agreementId: one.id };
  if (one.doneOn !== null)
    return (
      <Form action={`${atTablePath(lineId)}/toch-open`} hidden={hidden} inline>
        <Button name="open" value={one.id}>
          Toch niet klaar{about}
        </Button>
      </Form>
    );
  return (
    <Row>
      <LinkButton href={`${atTablePath(lineId)}?afspraak=${one.id}#afspraak`}>Wijzig{about}</LinkButton>
      {!isPoint(one) && (
        <Form action={`${atTablePath(lineId)}/klaar`} hidden={hidden} inline>
          <Button name="klaar" value={one.id}>
            Klaar{about}
          </Button>
        </Form>
      )}
    </Row>
  );
}

/** What was agreed until now. */
export function Agreed({ at, open }: { at: AtTable; open: boolean }) {
  if (at.agreements.length === 0) return null;
  return (
    <Section title="Afgesproken" count={at.agreements.length}>
      <ListGrid label="Afgesproken">
        {at.agreements.map((one) => (
          <ListRow
            key={one.id}
            title={one.what}
            sub={isPoint(one) ? `Bespreekpunt, wie: ${whoWords(one, at.parties)}` : whoWords(one, at.parties)}
            when={whenWords(one)}
            action={open && <Acts one={one} lineId={at.line.id} />}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** What stands in the fields: what was typed, else how the one to put right stands. */
function standing({ visit }: Here, mends: One | undefined) {
  const typed = visit.form.has('what') || mends === undefined;
  return {
    value: (name: 'what' | 'who' | 'whoOrganisationId') => (typed ? text(visit.form, name) : (mends[name] ?? '')),
    day: typed ? dayParts(visit.form, 'dueOn') : mends.dueOn ? ownDate(mends.dueOn) : undefined,
  };
}

function Fields({ here, mends }: { here: Here; mends: One | undefined }) {
  const { at, errors } = here;
  const { value, day } = standing(here, mends);
  return (
    <>
      <Field
        name="what"
        label="Wat spreken jullie af?"
        value={value('what')}
        error={errorAt(errors, 'what')}
        maxLength={200}
      />
      <Field
        name="who"
        label="Wie doet het?"
        hint="Weet je nog niet wie of wanneer? Dan wordt het een bespreekpunt."
        size="m"
        value={value('who')}
        error={errorAt(errors, 'who')}
        maxLength={80}
        optional
      />
      <Select
        name="whoOrganisationId"
        label="Van welke organisatie?"
        placeholder="Kies een organisatie"
        options={at.parties.map((party) => ({ value: party.id, label: party.name }))}
        value={value('whoOrganisationId')}
        optional
      />
      <DateField name="dueOn" label="Uiterlijk wanneer?" value={day} error={errorAt(errors, 'dueOn')} optional />
    </>
  );
}

/** One to put right, as it was asked for in the address or in the form that came back. */
const toMend = ({ visit, at }: Here): One | undefined => {
  const asked = id(visit.form, 'agreementId') ?? visit.query.get('afspraak');
  return at.agreements.find((one) => one.id === asked && one.doneOn === null);
};

/** Who does what by when: a new one, or one that stands there otherwise. */
export function Agree(here: Here) {
  const mends = toMend(here);
  const path = atTablePath(here.at.line.id);
  const hidden = mends && { agreementId: mends.id, seen: standsAs(mends) };
  return (
    <Section title={mends ? 'Wijzig deze afspraak' : 'Wie doet wat?'} id="afspraak">
      <Form action={`${path}/afspraak`} hidden={hidden}>
        <Fields here={here} mends={mends} />
        <Row>
          <Button>{mends ? 'Bewaar de afspraak' : 'Schrijf op'}</Button>
          {mends && <LinkButton href={path}>Terug</LinkButton>}
        </Row>
      </Form>
      {mends && mends.organisationId === here.visit.actor.organisationId && (
        <Form action={`${path}/weg`} hidden={{ agreementId: mends.id }} inline>
          <Button kind="stop">Haal deze afspraak weg</Button>
        </Form>
      )}
    </Section>
  );
}
