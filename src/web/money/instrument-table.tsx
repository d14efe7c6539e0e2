import type { UseLine } from '#app/money/instruments.ts';
import { longDay } from '#domain/day-words.ts';
import { euro } from '#domain/money/amount.ts';
import { payers } from '#domain/money/instrument.ts';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';

export const instrumentHome = '/regio/geld/gebruik';

/** "Ja, Ilse Mulder, maandag 8 juni 2026", or who is to answer. */
const answerWords = ({ answered, ofName }: UseLine): string =>
  answered === null
    ? `Wacht op ${ofName}`
    : `${answered.answer === 'yes' ? 'Ja' : 'Nee'}, ${answered.byName}, ${longDay(answered.on)}${answered.why === null ? '' : `: ${answered.why}`}`;

/** What is used, of whom, and who pays. */
export function UseTable({ uses, caption, empty }: { uses: readonly UseLine[]; caption: string; empty: string }) {
  return (
    <Table
      caption={caption}
      columns={[
        { label: 'Wat' },
        { label: 'Van wie' },
        { label: 'Wie gebruikt het' },
        { label: 'Kosten', numeric: true },
        { label: 'Wie betaalt' },
        { label: 'Antwoord' },
      ]}
      rows={uses.map((use) => [
        use.we === 'are-asked' && use.answered === null ? (
          <Link key={use.id} href={`${instrumentHome}/${use.id}`}>
            {use.what}
          </Link>
        ) : (
          use.what
        ),
        use.ofName,
        use.byOrganisationName,
        use.cents === null ? 'niet bekend' : euro(use.cents),
        payers[use.payer],
        answerWords(use),
      ])}
      empty={empty}
    />
  );
}
