import { yesByAct } from '#domain/handover/yes.ts';
import { Details } from '#web/kit/details.tsx';
import { Table } from '#web/kit/table.tsx';

/** Wie zegt waarvoor ja: the table by act, folded. */
export const WhichYes = () => (
  <Details summary="Wie zegt waarvoor ja?">
    <Table
      caption="Wie zegt waarvoor ja"
      columns={[{ label: 'Waarvoor' }, { label: 'Wie zegt ja' }, { label: 'Waar het staat' }]}
      rows={yesByAct.map(({ words, who, article }) => [words, who, article])}
    />
  </Details>
);
