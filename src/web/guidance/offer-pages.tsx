import { termSentences } from '#web/language/term-sentences.ts';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { day, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { schoolAfterNo } from '#web/handover/between-words.ts';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { pagesOf, type CaseForm } from '#web/turn/form-page.tsx';
import { schoolTellsTwoFacts } from './guidance-words.ts';
import { nothingShared } from './guidance-card.tsx';
import { boxes } from './two-facts-fields.tsx';

const answers = { yes: true, no: false, unknown: null } as const;
const keys = ['yes', 'no', 'unknown'] as const;
const keyOf = (used: boolean | null | undefined): string | undefined => keys.find((key) => answers[key] === used);

const offerForm: CaseForm = {
  path: 'aanbod',
  act: 'record-offer',
  when: ({ guidance }) => guidance?.as === 'school',
  title: termSentences.aftercare,
  lead: ({ person }) => `Wat bood school ${person.firstName} aan? Niemand buiten school leest dit.`,
  submit: 'Bewaar',
  firstField: 'offeredOn',
  notice: 'offer-kept',
  run: ({ form, house, actor }, caseId) => {
    const key = oneOf(form, 'used', keys);
    const used = key === undefined ? undefined : answers[key];
    return recordOffer(house, actor, { caseId, offeredOn: day(form, 'offeredOn'), used });
  },
  fields: ({ form, view, error }) => {
    const offer = view.guidance?.as === 'school' ? view.guidance.offer : undefined;
    return (
      <>
        <DateField
          name="offeredOn"
          label="Op welke dag is begeleiding aangeboden?"
          value={boxes(form, offer?.offeredOn)}
          error={error('offeredOn')}
        />
        <Radios
          name="used"
          label="Is die begeleiding gebruikt?"
          flow
          choices={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee' },
            { value: 'unknown', label: 'Nog niet bekend' },
          ]}
          value={form.size > 0 ? text(form, 'used') : keyOf(offer?.used)}
          error={error('used')}
        />
      </>
    );
  },
};

/** The honest words on one A4, to give to who said no. Nothing of the record stands on it but the first name. */
async function paper(visit: Visit<Member>): Promise<Reply> {
  const caseId = visit.params['caseId'] ?? '';
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId, entries: 1 });
  if (!opened.ok || !nothingShared(opened.value)) return gone;
  const { person, contactPerson } = opened.value;
  const call = contactPerson?.phone
    ? `Vragen? Bel ${contactPerson.name}: ${contactPerson.phone}.`
    : 'Vragen? Bel school.';
  return show(
    <Shell visit={visit} title="Als je nee zegt" a4>
      <PageHead title={`Voor ${person.firstName}`} lead="Jij wilt niet dat school iets deelt. Dat mag." />
      {[...schoolAfterNo, schoolTellsTwoFacts].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{call}</p>
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}
        {visit.actor.organisationName}
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`/jongeren/${caseId}`}>Terug naar {person.firstName}</Link>
      </p>
    </Shell>,
  );
}

/** What a school offered after school, and what it says to who does not want that it shares anything. */
export const offerPages: readonly Page[] = [
  ...pagesOf(offerForm),
  page('GET /jongeren/:caseId/nee-zeggen', 'open-young-person', paper),
].map(onlyAt(isSchool));
