import type { DocumentView } from '#app/document/views.ts';
import { longDay } from '#domain/day-words.ts';
import { warningsOf } from '#domain/document/document.ts';
import { saidIn } from '#domain/young/group.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Form } from '#web/kit/form.tsx';
import { baseOf } from './mine.ts';
import { warningWords } from './words.ts';

/** What the young person wrote in a group moment: it goes in as it was written, or stays out. Nobody writes in it. */
export function OwnWordsPart({ view }: { view: DocumentView }) {
  const [words] = view.ownWords;
  if (!words) return null;
  const said = view.ownWords.flatMap(({ answers }) => saidIn(answers));
  const { firstName, sections } = view;
  const titleOf = (section: string) => sections.find(({ id }) => id === section)?.title ?? '';
  return (
    <Card title={`${firstName} schreef zelf`}>
      <p>
        Op {longDay(words.doneOn)}, in een groepsmoment. Lees het samen. Wat je aankruist, komt erbij zoals het er
        staat.
      </p>
      <Form action={`${baseOf(view.caseId)}/eigen-woorden`}>
        {said.length === 0 ? (
          <p>{firstName} schreef niets op. Praat er samen over.</p>
        ) : (
          <Checkboxes
            name="own-words"
            label="Wat komt erbij?"
            values={said.map(({ section }) => section)}
            choices={said.map(({ section, text }) => ({
              value: section,
              label: `“${text}”`,
              hint: [`Bij: ${titleOf(section)}.`, ...warningsOf(text).map(warningWords)].join(' '),
            }))}
          />
        )}
        <Button kind="main">Gelezen: zet het erbij</Button>
      </Form>
    </Card>
  );
}
