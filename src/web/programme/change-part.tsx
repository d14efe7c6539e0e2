import type { FollowView } from '#app/programme/see-file.ts';
import { longDay } from '#domain/day-words.ts';
import type { Judged } from '#domain/programme/change.ts';
import { inWords } from '#domain/programme/in-words.ts';
import { kinds } from '#domain/programme/kinds.ts';
import { partyOf } from '#domain/programme/programme.ts';
import { Table } from '#web/kit/table.tsx';

const heads = ['Vraag', 'Vastgesteld', 'Nu'].map((label) => ({ label }));
/** The labels of the fields that differ. */
function fieldsOf({ before, after, fields }: Judged): readonly { readonly key: string; readonly label: string }[] {
  const kind = (after ?? before)?.kind;
  return kind === undefined
    ? []
    : kinds[kind].fields.filter(({ key }) => fields.includes(key)).map(({ key, label }) => ({ key, label }));
}
/** What was adopted beside what is now. */
export function Differences({ one, view }: { one: Judged; view: FollowView }) {
  if (one.around)
    return <Table caption="Wat is anders" columns={heads} rows={one.around.rows} empty="Er is niets anders." />;
  const { programme } = view;
  const names = {
    day: longDay,
    of: (id: string) => partyOf(programme, id)?.name ?? programme.sections.find((part) => part.id === id)?.key ?? '',
  };
  const kind = (one.after ?? one.before)?.kind ?? 'measure';
  const said = (content: Judged['before'], key: string): string => {
    const field = kinds[kind].fields.find((each) => each.key === key);
    return field && content ? inWords(field, content.content[key], names).join(' ') || '–' : '–';
  };
  return (
    <Table
      caption="Wat is anders"
      columns={heads}
      rows={fieldsOf(one).map(({ key, label }) => [label, said(one.before, key), said(one.after, key)])}
      empty="Dit deel is uit het programma gehaald."
    />
  );
}
