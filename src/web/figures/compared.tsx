import type { Figures } from '#app/figures/see-figures.ts';
import type { Tally } from '#domain/figures/indicator.ts';
import { Section } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

const months = [3, 6, 12, 24] as const;

/** The same young people by each definition of work that lasts, beside each other. */
export function Compared({ figures: { list, own } }: { figures: Figures }) {
  const profiles = [...new Set(list.flatMap(({ key }) => /^(work-.+)-\d+$/.exec(key)?.[1] ?? []))];
  const rows = profiles.flatMap((profile) => {
    const cells = months.map((month) => own.get(`${profile}-${month}`));
    const title = list.find(({ key }) => key === `${profile}-${months[0]}`)?.title.replace(/^[^:]*: /, '') ?? profile;
    if (cells.every((cell) => !cell || cell.yes + cell.no + cell.unknown === 0)) return [];
    return [[title, ...cells.map((cell) => (cell && cell.yes + cell.no + cell.unknown > 0 ? said(cell) : '.'))]];
  });
  if (rows.length < 2) return null;
  return (
    <Section title="Is werk blijvend? Dat hangt af van wat je werk noemt">
      <p>In elke regel staan dezelfde jongeren. Alleen wat we werk noemen, is anders.</p>
      <Table
        caption="Werk dat blijft, op meer manieren geteld"
        columns={[{ label: 'Wat we werk noemen' }, ...months.map((month) => ({ label: `Na ${month} maanden` }))]}
        rows={rows}
      />
      <p class="quiet">Een punt: daarvan is nog niemand zo lang van school.</p>
    </Section>
  );
}
const said = (tally: Tally): string => {
  const known = tally.yes + tally.no;
  if (known === 0) return `${tally.unknown} niet bekend`;
  const rest = tally.unknown === 0 ? '' : `, ${tally.unknown} niet bekend`;
  return `${tally.yes} van ${known}${rest}`;
};
