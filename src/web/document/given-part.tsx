import type { DocumentView } from '#app/document/views.ts';
import { givenTo, type GivenTo } from '#domain/document/given.ts';
import type { Wrong } from '#web/handover/draft.tsx';
import { nothingSaid, PickDay } from '#web/handover/meeting-form.tsx';
import { dayWords, typedIn } from '#web/handover/words.ts';
import { recentDays } from '#web/handover/yes-fields.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { baseOf, type Mine } from './mine.ts';

/** Given on paper: to whom the law says, and when. */
export function Given({ view, wrong, visit }: { view: DocumentView; wrong: Wrong; visit: Mine }) {
  const tried = wrong.errors.some(({ field }) => field === 'to' || field === 'on');
  const said = tried ? typedIn(visit.form) : nothingSaid;
  return (
    <Section title="Op papier meegegeven">
      <p>
        {view.given
          ? `Op ${dayWords(view.given.on)} aan: ${givenTo[view.given.to].toLowerCase()}.`
          : `Nog niet. Het is voor: ${givenTo[view.gets].toLowerCase()}.`}
        {view.gets === 'parents' && ` Vraagt ${view.firstName} erom? Dan krijgt die met 16 of 17 jaar ook een kopie.`}
      </p>
      {view.always && (
        <p class="quiet">De wet vraagt dit bij elk vertrek (WEC art. 14e en 14h). Er is geen ja voor nodig.</p>
      )}
      {view.mayKeep && (
        <Details summary="Schrijf op aan wie je het gaf" open={tried}>
          <Form action={`${baseOf(view.caseId)}/meegegeven`}>
            <Radios
              name="to"
              label="Aan wie gaf je het?"
              value={said('to') || view.gets}
              error={errorAt(wrong.errors, 'to')}
              choices={(Object.keys(givenTo) as GivenTo[]).map((to) => ({ value: to, label: givenTo[to] }))}
            />
            <PickDay name="on" label="Op welke dag?" days={recentDays(visit.today)} said={said} wrong={wrong} />
            <Button>Schrijf op</Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}
