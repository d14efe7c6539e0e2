import { mergeRecords } from '#app/person/merge-records.ts';
import { seeAlike, type Alike, type AlikeRecord } from '#app/person/see-alike.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { errorsOf, inWords, isGone, statusOf } from './refusals.ts';
import { showPerson } from './person-pages.tsx';

const sources: Readonly<Record<string, string>> = { lijst: 'van de lijst', hand: 'met de hand toegevoegd' };

/** What tells two records apart: born, place, phone, where it came from, and whether guidance goes on. */
function factsOf(one: AlikeRecord): string {
  const from = one.source ? (sources[one.source] ?? one.source) : 'uit een bestand';
  return [
    `geboren ${longDay(one.birthDate)}${one.otherDay ? ' (een andere dag!)' : ''}`,
    one.place,
    one.phone,
    one.sourceOn ? `${from}, ${longDay(one.sourceOn)}` : null,
    one.active ? 'begeleiding loopt' : 'begeleiding is gestopt',
  ]
    .filter(Boolean)
    .join(' · ');
}

type FieldsProps = { seen: Alike; visit: Visit<Member>; errors: readonly FormError[] };

function Choose({ seen, visit, errors }: FieldsProps) {
  const { firstName, alike, version } = seen;
  const { caseId = '' } = visit.params;
  const unsure = alike.some(({ otherDay }) => otherDay);
  return (
    <Form action={`/jongeren/${caseId}/samenvoegen`} hidden={{ version: String(version) }}>
      <Radios
        name="otherId"
        label={`Wie is ook ${firstName}?`}
        hint={`${seen.name}, geboren ${longDay(seen.birthDate)}, blijft staan. De ander komt erbij.`}
        choices={alike.map((one) => ({ value: one.caseId, label: one.name, hint: factsOf(one) }))}
        value={text(visit.form, 'otherId') || undefined}
        error={errorAt(errors, 'otherId')}
      />
      {unsure && (
        <Checkboxes
          name="isSure"
          label="De geboortedag is niet dezelfde"
          choices={[{ value: 'ja', label: 'Ik weet zeker dat dit één jongere is' }]}
          values={text(visit.form, 'isSure') ? ['ja'] : []}
          error={errorAt(errors, 'isSure')}
          optional
        />
      )}
      <p>
        Notities, afspraken en wat er is gebeurd staan daarna bij elkaar. Was de ander aan zet? Dan wordt dat een
        afspraak. Je kunt dit ongedaan maken.
      </p>
      <Row>
        <Button kind="main">Voeg samen</Button>
        <LinkButton href={`/jongeren/${caseId}`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

function Nobody({ seen, visit }: Omit<FieldsProps, 'errors'>) {
  const base = `/jongeren/${visit.params['caseId'] ?? ''}`;
  return (
    <>
      <EmptyState title={`Niemand van jullie lijkt op ${seen.firstName}`}>
        <p>
          We kijken naar naam en geboortedag, alleen bij jullie eigen jongeren. Een tweeling of een zelfde
          telefoonnummer telt niet.
        </p>
        <p>Is de naam bij een van de twee fout? Wijzig dan eerst de naam.</p>
        <LinkButton href={`${base}/naam`}>Wijzig de naam</LinkButton>
      </EmptyState>
      <Row>
        <LinkButton href={base}>Terug</LinkButton>
      </Row>
    </>
  );
}

async function showMerge(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { caseId = '' } = visit.params;
  const outcome = isGone(refusals) ? undefined : await seeAlike(visit.house, visit.actor, caseId);
  if (!outcome?.ok) return gone;
  const seen = outcome.value;
  const errors = errorsOf(refusals, 'otherId', seen.firstName);
  return show(
    <Shell
      visit={visit}
      title="Samenvoegen"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: seen.name, href: `/jongeren/${caseId}` },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Samenvoegen" lead={`Staat ${seen.firstName} er twee keer in? Dan maak je er hier één van.`} />
      {seen.alike.length > 0 ? (
        <Choose seen={seen} visit={visit} errors={errors} />
      ) : (
        <Nobody seen={seen} visit={visit} />
      )}
    </Shell>,
    refusals.length > 0 ? statusOf(refusals) : 200,
  );
}

async function merge(visit: Visit<Member>): Promise<Reply> {
  const { caseId = '' } = visit.params;
  const { house, actor, form } = visit;
  const otherId = id(form, 'otherId');
  if (otherId === undefined) return showMerge(visit, [{ code: 'nobody-alike', field: 'otherId' }]);
  const seen = Number(text(form, 'version')) || 0;
  const outcome = await mergeRecords(house, actor, { caseId, otherId, isSure: text(form, 'isSure') === 'ja', seen });
  return outcome.ok ? go(`/jongeren/${caseId}`, 'merged') : showMerge(visit, outcome.refusals);
}

async function unmerge(visit: Visit<Member>): Promise<Reply> {
  const { caseId = '', otherId = '' } = visit.params;
  const outcome = await unmergeRecords(visit.house, visit.actor, { caseId, otherId });
  if (outcome.ok) return go(`/jongeren/${otherId}`, 'unmerged');
  const [first] = outcome.refusals;
  if (!first || isGone(outcome.refusals)) return gone;
  return showPerson(visit, { alert: inWords(first), status: statusOf(outcome.refusals) });
}

/** Somebody who is there twice becomes one, and two again. */
export const mergePages: readonly Page[] = [
  page('GET /jongeren/:caseId/samenvoegen', 'merge-records', (visit) => showMerge(visit)),
  page('POST /jongeren/:caseId/samenvoegen', 'merge-records', merge),
  page('POST /jongeren/:caseId/samengevoegd/:otherId/ongedaan', 'merge-records', unmerge),
];
