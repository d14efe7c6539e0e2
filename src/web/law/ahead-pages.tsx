import { seeAhead, type AheadList } from '#app/law/see-ahead.ts';
import type { LawView } from '#app/law/see-law.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Difference } from '#domain/law/preview.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { whatWords } from './version-parts.tsx';

const here = '/andere-regels';
const title = 'Andere regels';

const listed = (whats: Difference['gain']): string => whats.map((what) => whatWords[what]).join('; ');

/** What the rules that come change for one young person, for who guides them. */
export function AheadOf({ view: { ahead, firstName } }: { view: LawView }) {
  return (
    <>
      {ahead.map(({ version: { begins, kind, mark }, difference: { gain, lose } }) => (
        <Section key={mark} title={`Andere regels vanaf ${longDay(begins)}`}>
          {kind === 'agreement' && <p>Dit is een afspraak van de regio. Die gaat pas in als de regio dat zegt.</p>}
          {gain.length + lose.length === 0 && <p>{`Voor ${firstName} verandert er niets.`}</p>}
          {gain.length > 0 && <p>{`Komt erbij: ${listed(gain)}.`}</p>}
          {lose.length > 0 && <p>{`Valt weg: ${listed(lose)}.`}</p>}
          <p>
            <Link href={here}>Voor wie van jullie nog meer?</Link>
          </p>
        </Section>
      ))}
    </>
  );
}

function List({ list: { version, lines } }: { list: AheadList }) {
  return (
    <Section title={`Vanaf ${longDay(version.begins)}`}>
      <ul>
        {version.rules.map(({ summary }) => (
          <li key={summary}>{summary}</li>
        ))}
      </ul>
      <Table
        caption="Voor wie het uitmaakt"
        columns={[{ label: 'Jongere' }, { label: 'Komt erbij' }, { label: 'Valt weg' }]}
        rows={lines.map(({ caseId, name, difference: { gain, lose } }) => [
          <Link key={caseId} href={`/jongeren/${caseId}/wet`}>
            {name}
          </Link>,
          listed(gain) || '-',
          listed(lose) || '-',
        ])}
        empty="Voor jullie jongeren verandert er niets."
      />
    </Section>
  );
}

async function see(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeAhead(visit.house, visit.actor);
  if (!seen.ok) return gone;
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Jongeren', href: '/jongeren' }]}>
      <PageHead title={title} lead="Voor wie van jullie jongeren de wet straks iets anders vraagt." />
      <Stack roomy>
        {seen.value.map((list) => (
          <List key={list.version.mark} list={list} />
        ))}
        {seen.value.length === 0 && (
          <>
            <p>Er komen geen andere regels aan. Komen ze er, dan staat hier wie het raakt.</p>
            <LinkButton href="/jongeren">Naar de jongeren</LinkButton>
          </>
        )}
      </Stack>
    </Shell>,
  );
}

/** The list of whom the rules that come concern, by name, for who guides. */
export const aheadPages: readonly Page[] = [page(`GET ${here}`, 'see-law-ahead', see)];
