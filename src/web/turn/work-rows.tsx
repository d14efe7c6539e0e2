import type { MyWork } from '#app/person/my-work.ts';
import { waitsAsListed } from '#app/person/as-listed.ts';
import type { WorkRow } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { shortDay } from '#domain/day-words.ts';
import { fullName } from '#domain/person/name.ts';
import { reasons, type Reason } from '#domain/turn/not-picked-up.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { byWords, dueLabel, holderWords, taskOf, whenWords } from './turn-words.ts';
import { Phone } from '#web/person/who-line.tsx';

type Lines = { lines: readonly WorkRow[]; me: Member; today: Day };
const common = (line: WorkRow, today: Day) => ({
  title: fullName(line),
  href: `/jongeren/${line.caseId}`,
  when: byWords(line.dueOn),
  due: dueLabel(line.dueOn, today, line.backOn),
});

/** The first lines are shown; the rest stands in Jongeren, with the same filter. */
function More({ shown, total, href }: { shown: number; total: number; href: string }) {
  if (total <= shown) return null;
  return (
    <p>
      Dit zijn de eerste {shown}. <Link href={href}>Bekijk ze alle {total}</Link>
    </p>
  );
}

/** Where I move. */
export function Mine({ lines, me, today, total }: Lines & { total: number }) {
  if (total === 0)
    return (
      <EmptyState title="Niets wacht op jou">
        <p>Krijg jij een beurt? Dan staat die hier, met de dag erbij.</p>
        <LinkButton href="/jongeren">Bekijk alle jongeren</LinkButton>
      </EmptyState>
    );
  return (
    <Section title="Jij bent aan zet" count={total} id="ik">
      <ListGrid label="Jij bent aan zet">
        {lines.map((line) => (
          <ListRow
            key={line.caseId}
            {...common(line, today)}
            fresh={line.fresh}
            sub={taskOf(line.verb, line.words, line.firstName, line.holder.organisation)}
            who={line.givenBy && line.givenBy !== me.name ? `van ${line.givenBy}` : undefined}
          />
        ))}
      </ListGrid>
      <More shown={lines.length} total={total} href="/jongeren?aan-zet=ik" />
    </Section>
  );
}

/** What I agreed for today or the next working day, and what is late of it. */
export function Appointments({ work, today }: { work: MyWork; today: Day }) {
  if (work.appointments.length === 0) return null;
  return (
    <Section title="Jouw afspraken" count={work.appointments.length} id="afspraken">
      <ListGrid label="Jouw afspraken">
        {work.appointments.map((one, at) => (
          <ListRow
            key={at}
            title={fullName(one)}
            href={one.handoverId ? `/overdrachten/${one.handoverId}` : `/jongeren/${one.caseId}#afspraken`}
            sub={one.what}
            when={whenWords(one)}
            due={dueLabel(one.dueOn, today)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** Who works without account reads no reminder: then there is only the phone. */
function Nudge({ line: { caseId, holder } }: { line: WorkRow }) {
  if (!holder.hasAccount) return <span>Bel {holder.phone ? <Phone phone={holder.phone} /> : holder.organisation}</span>;
  return (
    <Form action={`/jongeren/${caseId}/herinnering`} inline>
      <Button>Herinner</Button>
    </Form>
  );
}

/** For whom I wait: another is on turn, and a friendly reminder is one click. */
export function Waiting({ lines, me, today, total }: Lines & { total: number }) {
  if (total === 0) return null;
  return (
    <Section title="Je wacht op een ander" count={total} id="wachten">
      <ListGrid label="Je wacht op een ander">
        {lines.map((line) => (
          <ListRow
            key={line.caseId}
            {...common(line, today)}
            sub={taskOf(line.verb, line.words, line.firstName, line.holder.organisation)}
            who={holderWords(line.holder, line.waitsFor, line.firstName, me.organisationId)}
            action={line.waitsFor === 'self' && (line.backOn ?? line.dueOn) < today ? <Nudge line={line} /> : undefined}
          />
        ))}
      </ListGrid>
      <More shown={lines.length} total={total} href="/jongeren?aan-zet=ander" />
    </Section>
  );
}

type ToDivide = Omit<Lines, 'me'> & {
  group: 'not-picked-up' | 'team';
  total: number;
  work: MyWork;
  pickAll: boolean;
  error?: string | undefined;
};
const titles = { 'not-picked-up': 'Nog niet opgepakt', team: 'Je team: nog niemand' } as const;
const filters = { 'not-picked-up': '/jongeren?opgepakt=niet', team: '/jongeren?aan-zet=team' } as const;

function DivideBar({ group, work, pickAll, lines, error }: Omit<ToDivide, 'today' | 'total'>) {
  return (
    <Row low>
      <Select
        name="memberId"
        id={`collega-${group}`}
        label="Toewijzen aan"
        placeholder="Kies een collega"
        options={work.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        error={error}
      />
      <Button>Toewijzen</Button>
      {lines.length > 1 && !pickAll && <Link href={`/werk?kies=${group}#${group}`}>{`Kies alle ${lines.length}`}</Link>}
      {lines.filter(waitsAsListed).length > 1 && (
        <LinkButton href="/werk/zoals-op-de-lijst">Wijs toe zoals op de lijst staat</LinkButton>
      )}
    </Row>
  );
}

/** In a line that names the team already. */
const reasonOf = (reason: Reason): string => (reason === 'team-without-name' ? 'Nog zonder naam' : reasons[reason]);
/** Who leads sees the whole organisation, a colleague the own team only. */
const sinceOf = ({ holder, since }: WorkRow, leads: boolean): string =>
  leads
    ? `${holder.member ?? holder.team ?? holder.organisation}, sinds ${shortDay(since)}`
    : `sinds ${shortDay(since)}`;

const listedWords = (line: WorkRow): string | undefined =>
  waitsAsListed(line) ? `op de lijst: ${line.listed ?? ''}` : undefined;

/** What has no name yet: pick it up in one click, or tick some and give them to a colleague. */
export function ToDivide({ group, lines, today, total, work, pickAll, error }: ToDivide) {
  if (total === 0) return null;
  const divides = work.leads || lines.length > 1;
  return (
    <Section title={titles[group]} count={total} id={group}>
      <Form action="/werk/toewijzen" hidden={{ group }} inline>
        <Stack>
          {divides && <DivideBar group={group} work={work} pickAll={pickAll} lines={lines} error={error} />}
          <ListGrid label={titles[group]}>
            {lines.map((line) => (
              <ListRow
                key={line.caseId}
                {...common(line, today)}
                fresh={line.fresh}
                pick={divides ? { name: 'caseIds', value: line.caseId, checked: pickAll } : undefined}
                sub={
                  line.reason
                    ? reasonOf(line.reason)
                    : taskOf(line.verb, line.words, line.firstName, line.holder.organisation)
                }
                who={group === 'team' ? listedWords(line) : sinceOf(line, work.leads)}
                action={
                  line.holder.memberId === null ? (
                    <Button
                      formAction={`/jongeren/${line.caseId}/oppakken`}
                      name="ookContact"
                      value={line.verb === 'choose-contact' ? 'ja' : 'nee'}
                    >
                      Ik pak dit
                    </Button>
                  ) : undefined
                }
              />
            ))}
          </ListGrid>
        </Stack>
      </Form>
      <More shown={lines.length} total={total} href={filters[group]} />
    </Section>
  );
}
