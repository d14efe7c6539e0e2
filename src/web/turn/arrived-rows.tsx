import type { WorkRow } from '#app/ports/work.ts';
import type { Day } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { byWords, dueLabel, taskOf } from './turn-words.ts';

/** "Kwam binnen van Doorstroompunt"; of more than one organisation the line itself says who it was. */
function titleOf(lines: readonly WorkRow[]): string {
  const [from, ...others] = new Set(lines.map(({ givenByOrganisation }) => givenByOrganisation));
  return from && others.length === 0 ? `Kwam binnen van ${from}` : 'Kwam binnen';
}

function PickUp({ caseId }: { caseId: string }) {
  return (
    <Form action={`/jongeren/${caseId}/oppakken`} hidden={{ ookContact: 'ja' }} inline>
      <Button>Ik pak dit</Button>
    </Form>
  );
}

/** What another organisation handed over by law, to me or to my team: nobody refuses it, so somebody begins. */
export function Arrived({ lines, today }: { lines: readonly WorkRow[]; today: Day }) {
  if (lines.length === 0) return null;
  const title = titleOf(lines);
  return (
    <Section title={title} count={lines.length} id="binnen">
      <ListGrid label={title}>
        {lines.map((line) => (
          <ListRow
            key={line.caseId}
            title={fullName(line)}
            href={`/jongeren/${line.caseId}`}
            sub={taskOf(line.verb, line.words, line.firstName, line.holder.organisation)}
            when={byWords(line.dueOn)}
            due={dueLabel(line.dueOn, today, line.backOn)}
            fresh={line.fresh}
            who={line.givenBy ? `van ${line.givenBy}` : undefined}
            action={line.holder.memberId === null ? <PickUp caseId={line.caseId} /> : undefined}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
