import { declareNoViewFor, noViewsSaid } from '#app/turn/declare-no-view.ts';
import { noViewReasons, type NoViewReason } from '#domain/turn/no-view.ts';
import { id, oneOf } from '#web/door/form.ts';
import { gone, page, type Page } from '#web/door/visit.ts';
import { Radios } from '#web/kit/choices.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { type CaseForm, type FieldsProps, runForm, showForm } from './form-page.tsx';

const codes = Object.keys(noViewReasons) as NoViewReason[];
type Said = { readonly name: string; readonly reason: string };
const reasonOf = (reason: string): string =>
  ((noViewReasons as Readonly<Record<string, string>>)[reason] ?? reason).toLowerCase();

function Fields({ colleagues, me, typed, error }: FieldsProps) {
  const others = colleagues.filter((one) => one.id !== me.memberId);
  return (
    <>
      <Select
        name="memberId"
        label="Voor wie?"
        placeholder="Kies een collega"
        options={others.map((one) => ({ value: one.id, label: one.name }))}
        value={typed('memberId')}
        error={error('memberId')}
      />
      <Radios
        name="reason"
        label="Waarom?"
        hint="Alleen jij leest dit terug. Je collega ziet het niet, en een andere teamleider ook niet."
        choices={codes.map((value) => ({ value, label: noViewReasons[value] }))}
        value={typed('reason')}
        error={error('reason')}
      />
      <p>Dit gaat er niet meer af.</p>
    </>
  );
}

const Earlier = ({ said }: { said: readonly Said[] }) => (
  <Section title="Dit zei jij eerder">
    <ul>
      {said.map(({ name, reason }) => (
        <li key={name}>
          {name}: {reasonOf(reason)}
        </li>
      ))}
    </ul>
  </Section>
);

const formWith = (said: readonly Said[]): CaseForm => ({
  path: 'geen-inzage-voor',
  act: 'declare-no-view-for',
  title: 'Geen inzage voor een collega',
  lead: ({ person }) =>
    `Deze collega ziet ${person.firstName} nergens meer. Is die aan zet? Dan krijgt een ander de beurt.`,
  submit: 'Zet geen inzage aan',
  kind: 'stop',
  firstField: 'memberId',
  notice: 'no-view-for',
  run: ({ form, house, actor }, caseId) => {
    const memberId = id(form, 'memberId') ?? '';
    return declareNoViewFor(house, actor, { caseId, memberId, reason: oneOf(form, 'reason', codes) });
  },
  fields: Fields,
  below: () => said.length > 0 && <Earlier said={said} />,
});

/** Geen inzage, said by a team leader for somebody else. */
export const noViewPages: readonly Page[] = [
  page('GET /jongeren/:caseId/geen-inzage-voor', 'declare-no-view-for', async (visit) => {
    const said = await noViewsSaid(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '' });
    return said.ok ? showForm(visit, formWith(said.value)) : gone;
  }),
  page('POST /jongeren/:caseId/geen-inzage-voor', 'declare-no-view-for', (visit) => runForm(visit, formWith([]))),
];
