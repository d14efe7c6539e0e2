import { compareDefinitions, type Comparison } from '#app/figures/compare-definitions.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Difference } from '#domain/figures/difference.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Filter } from '#web/kit/filter.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { sheetOf } from './lines.ts';
import { jongeren } from './words.ts';

const differencePath = '/regio/cijfers/verschil';
export const differenceOf = (key: string): string => `${differencePath}?wat=${key}`;
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];

const columns = {
  both: 'Allebei ja',
  onlyThis: 'Alleen deze ja',
  onlyOther: 'Alleen de andere ja',
  neither: 'Allebei nee',
  unknown: 'Niet bekend',
  oneOnly: 'Telt bij één mee',
} as const satisfies Record<keyof Difference, string>;
const keys = Object.keys(columns) as readonly (keyof Difference)[];

/** The comparison in which most people are a yes by one only; else that there is none. */
function finding({ beside }: Comparison): string {
  const apart = ({ onlyThis, onlyOther }: Difference): number => onlyThis + onlyOther;
  const [most] = beside.toSorted((a, b) => apart(b.difference) - apart(a.difference));
  const known = beside.some(({ difference: { both, onlyThis, onlyOther, neither } }) => both + onlyThis + onlyOther + neither > 0); // prettier-ignore
  if (!known) return 'Nog van niemand weten we genoeg om te vergelijken';
  if (!most || apart(most.difference) === 0) return 'Bij wie we het weten, maakt het vandaag niets uit';
  return `Het meeste verschil: bij ${jongeren(apart(most.difference))} is het bij één van twee tellingen ja`;
}

async function differencePage(visit: Visit<Member>): Promise<Reply> {
  const seen = await compareDefinitions(visit.house, visit.actor, { key: visit.query.get('wat') ?? undefined });
  if (!seen.ok) return gone;
  const { chosen, list, beside } = seen.value;
  return show(
    <Shell visit={visit} title="Wat als we anders tellen?" crumbs={crumbs}>
      <PageHead
        title="Wat als we anders tellen?"
        lead="Dezelfde jongeren, vandaag, met een andere telling. Wie je hiervoor nakeek, komt in het logboek."
      />
      <Stack roomy>
        <Filter action={differencePath}>
          <Select
            name="wat"
            label="Welke telling?"
            options={list.map(({ key, title }) => ({ value: key, label: title }))}
            value={chosen.key}
            optional
          />
        </Filter>
        <Section title={finding(seen.value)}>
          <p>{`Deze telling is: ${chosen.title}.`}</p>
          <Table
            caption="Naast elke andere telling"
            columns={[{ label: 'De andere telling' }, ...keys.map((key) => ({ label: columns[key], numeric: true }))]}
            rows={beside.map(({ indicator, difference }) => [
              <Link key={indicator.key} href={differenceOf(indicator.key)}>
                {indicator.title}
              </Link>,
              ...keys.map((key) => difference[key]),
            ])}
          />
          <p class="quiet">
            Ja is: {chosen.yesWords}. Telt bij één mee: de ene telling gaat over deze jongere en de andere niet.
          </p>
          <p>
            <Link href={sheetOf(chosen.key)}>{`Zo tellen we: ${chosen.title}`}</Link>
          </p>
        </Section>
      </Stack>
    </Shell>,
  );
}

/** One definition beside the others on the same young people. */
export const differencePages: readonly Page[] = [page(`GET ${differencePath}`, 'see-behind-figure', differencePage)];
