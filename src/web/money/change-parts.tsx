import type { MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { fullDay, longDay } from '#domain/day-words.ts';
import { euro } from '#domain/money/amount.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Source } from '#domain/money/source.ts';
import { changedIn, changeWaitsFor, linesOutside, type Changeable, type ChangeState, type SourceChange, type SourceContent } from '#domain/money/source-change.ts'; // prettier-ignore
import type { Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { moneyErrors, partyName, purposeWords, ruleWords, sourcePath } from './words.ts';
import { IsItRight } from './yes-or-no.tsx';

type Props = { readonly view: MoneyView; readonly source: Source };
export const waitingOf = ({ changes }: MoneyView, { id }: Source): SourceChange | undefined =>
  changes.find(({ sourceId, state }) => sourceId === id && state === 'waiting');
const changePath = ({ sourceId, id }: Pick<SourceChange, 'sourceId' | 'id'>): string =>
  `${sourcePath(sourceId)}/veranderingen/${id}`;

const changeableWords: Readonly<Record<Changeable, string>> = {
  name: 'Naam',
  partyId: 'Van wie',
  purpose: 'Waarvoor',
  period: 'Looptijd',
  amount: 'Toegekend',
  conditions: 'Voorwaarden',
  rule: 'Wie beslist',
};
const stateWords: Readonly<Record<ChangeState, string>> = {
  waiting: 'wacht op ja',
  agreed: 'veranderd',
  refused: 'nee gezegd',
  withdrawn: 'teruggenomen',
};

/** One thing of a source, as words. */
function said(of: Changeable, content: SourceContent, { programme, measures }: MoneyView): string {
  if (of === 'name') return content.name;
  if (of === 'partyId') return partyName(programme, content.partyId);
  if (of === 'purpose') return purposeWords(content, measures);
  if (of === 'period') return `${fullDay(content.from)} tot en met ${fullDay(content.until)}`;
  if (of === 'amount') return content.amount === null ? 'niet bekend' : euro(content.amount);
  if (of === 'conditions') return content.conditions || 'geen';
  return content.rule === null ? 'niet bekend' : ruleWords[content.rule];
}
function Differences({ view, source, change }: Props & { change: SourceChange }) {
  const before = change.before ?? source;
  const asked = change.state === 'agreed' ? 'Dit werd het' : 'Dit is gevraagd';
  return (
    <Table
      caption={`Gevraagd door ${change.asked.name} op ${longDay(change.askedOn)}`}
      columns={[{ label: 'Wat' }, { label: change.state === 'waiting' ? 'Nu' : 'Eerst' }, { label: asked }]}
      rows={changedIn(before, change.after).map((of) => [
        changeableWords[of],
        said(of, before, view),
        said(of, change.after, view),
      ])}
    />
  );
}

type Answering = Props & { readonly visit: Visit<Member>; readonly refusals: readonly Refusal[] };
function Answer({ visit, refusals, change }: Pick<Answering, 'visit' | 'refusals'> & { change: SourceChange }) {
  return (
    <Form action={changePath(change)}>
      <IsItRight form={visit.form} errors={moneyErrors(refusals)} said={['agreed', 'refused']} />
      <Button kind="main">Bewaar je antwoord</Button>
    </Form>
  );
}
const TakeBack = ({ change }: { change: SourceChange }) => (
  <Form action={`${changePath(change)}/terug`}>
    <Button>Neem de verandering terug</Button>
  </Form>
);

/** What was asked of this source and waits: who did not ask it answers, who asked it may take it back. */
export function WaitingChange({ visit, view, source, refusals }: Answering) {
  const change = waitingOf(view, source);
  if (!change || source.archivedOn !== null) return null;
  const outside = linesOutside(source, change.after, { lines: view.ledger.lines, measures: view.measures }).length;
  const mine = change.asked.memberId === visit.actor.memberId;
  return (
    <Section title="Deze verandering wacht op ja" id="verandering">
      <Differences view={view} source={source} change={change} />
      <p>Waarom: {change.because}</p>
      {outside > 0 && (
        <Alert tone="warn">
          <p>
            {outside === 1 ? 'Eén bedrag past' : `${outside} bedragen passen`} dan niet meer bij het doel of de
            looptijd. Wat er staat, blijft staan.
          </p>
        </Alert>
      )}
      {mine && <TakeBack change={change} />}
      {changeWaitsFor(visit.actor, change) && mayEver(visit.actor, 'agree-money') && (
        <Answer visit={visit} refusals={refusals} change={change} />
      )}
    </Section>
  );
}

/** What changed of this source, and what somebody asked for in vain; newest first. */
export function Changes({ view, source }: Props) {
  const past = view.changes.filter(({ sourceId, state }) => sourceId === source.id && state !== 'waiting');
  if (past.length === 0) return null;
  return (
    <Section title="Veranderingen" count={past.length}>
      {past.toReversed().map((change) => (
        <Details
          key={change.id}
          summary={`${longDay(change.decided?.on ?? change.askedOn)}: ${stateWords[change.state]}`}
        >
          <Stack>
            <Differences view={view} source={source} change={change} />
            <p>Waarom: {change.because}</p>
            {change.decided && change.decided.name !== change.asked.name && (
              <p>
                {change.state === 'refused' ? 'Nee' : 'Ja'} van {change.decided.name}
                {change.decided.why === '' ? '.' : `: ${change.decided.why}`}
              </p>
            )}
          </Stack>
        </Details>
      ))}
    </Section>
  );
}

/** Sources of which a change waits for this person, each with the way to it. */
export function AskedChanges({ view, changes }: { view: MoneyView; changes: readonly SourceChange[] }) {
  if (changes.length === 0) return null;
  const named = (id: string) => view.ledger.sources.find((source) => source.id === id)?.name ?? '';
  return (
    <Section title="Een bron die verandert" count={changes.length}>
      <ListGrid label="Veranderingen die wachten">
        {changes.map((change) => (
          <ListRow
            key={change.id}
            title={named(change.sourceId)}
            href={`${sourcePath(change.sourceId)}#verandering`}
            sub={`Gevraagd door ${change.asked.name}: ${change.because}`}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
