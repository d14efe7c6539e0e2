import type { StepOut } from '#app/takeout/step-out.ts';
import { longDay } from '#domain/day-words.ts';
import { stillRuns, type TakeOut, type TakeOutCounts } from '#domain/takeout/steps.ts';
import { countWords } from '#web/directory/directory-words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Section } from '#web/kit/layout.tsx';

const people = (n: number): string => countWords(n, 'jongere', 'jongeren');
const isAre = (n: number): string => (n === 1 ? 'is' : 'zijn');

/** What others still wait for, a line each, with what to do; empty when nothing runs. */
function runningLines({ waiting, received, turns, linked, requests }: TakeOutCounts): readonly string[] {
  return [
    waiting > 0 && `${countWords(waiting, 'overdracht wacht', 'overdrachten wachten')} op antwoord of op de kennismaking. Rond die af, of trek die in.`,
    received > 0 && `${people(received)} ${isAre(received)} van een ander overgenomen. Draag die over, of stop de begeleiding.`,
    turns > 0 && `Bij ${people(turns)} van een ander ${isAre(turns)} jullie aan zet. Geef die beurt eerst terug.`,
    requests > 0 && `${countWords(requests, 'verzoek over gegevens wacht', 'verzoeken over gegevens wachten')} op antwoord. Beantwoord die eerst.`,
    linked > 0 && `${people(linked)} ${isAre(linked)} gekoppeld aan gegevens van een ander. Maak die koppeling eerst los.`,
  ].filter((line) => line !== false); // prettier-ignore
}

/** What goes and what stays, in numbers, and what has to be finished first. */
export function Preview({ counts, name }: { counts: TakeOutCounts; name: string }) {
  const gone = counts.people - counts.stays;
  return (
    <Section title="Dit gebeurt er bij verwijderen">
      <Facts
        facts={[
          { label: 'Gaat weg', value: `${people(gone)}, ${countWords(counts.notes, 'notitie', 'notities')}, ${countWords(counts.agreements, 'afspraak', 'afspraken')}` },
          { label: 'Blijft bij een ander', value: counts.stays === 0 ? 'Niemand' : `${people(counts.stays)}: een ander nam over. Wat die ander ontving, blijft daar.` },
          { label: 'Kan niet meer in Aanzet', value: countWords(counts.colleagues, 'collega', 'collega’s') },
          { label: 'Blijft in de lijst van organisaties', value: `${name}, zonder account` },
          { label: 'Verklaringen van vernietiging', value: 'Blijven: wie, wanneer en hoeveel. Print ze eerst, later leest niemand ze hier.' },
          { label: 'Logboek', value: 'Blijft heel. Er staan nummers in, geen namen.' },
        ]}
      />
      {stillRuns(counts) && (
        <Alert tone="warn" title="Eerst afronden">
          <ul>
            {runningLines(counts).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
    </Section>
  ); // prettier-ignore
}

/** Who did what on which day, as far as it is. */
export function SoFar({ one, names }: { one: TakeOut; names: StepOut['names'] }) {
  const by = (id: string | null, day: string | null): string | undefined =>
    id === null || day === null ? undefined : `${names.get(id) ?? 'een collega'}, ${longDay(day)}`;
  const facts = [
    { label: 'Gevraagd door', value: by(one.askedBy, one.askedOn) },
    { label: 'Ja voor het bestand', value: by(one.fileYesBy, one.fileYesOn) },
    { label: 'Bestand bewaard', value: one.takenOn === null ? undefined : longDay(one.takenOn) },
    { label: 'Controlegetal', value: one.control ?? undefined },
    { label: 'Verwijderen gevraagd', value: one.readyOn === null ? undefined : longDay(one.readyOn) },
    { label: 'Ja voor verwijderen', value: by(one.goneYesBy, one.goneYesOn) },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== undefined)} />;
}

/** The declaration: what was removed, who decided, and what stayed. No name of a young person. */
export function Declaration({ seen, one }: { seen: StepOut; one: TakeOut }) {
  const { people: all = 0, stays = 0, notes = 0, agreements = 0 } = one.counts;
  return (
    <Section title="Verklaring van verwijdering">
      <p>
        {`Op ${longDay(one.doneOn ?? one.askedOn)} zijn de gegevens van ${seen.organisation.name} uit dit Aanzet verwijderd: `}
        {`${people(all - stays)}, ${countWords(notes, 'notitie', 'notities')} en ${countWords(agreements, 'afspraak', 'afspraken')}. `}
        {stays > 0 && `${people(stays)} ${isAre(stays)} door een ander overgenomen. Wat die ander ontving, bleef daar.`}
      </p>
      <SoFar one={one} names={seen.names} />
      <p>
        Het logboek is heel gebleven. In een kopie van de database van eerder staan de gegevens nog, tot die kopie weg
        is.
      </p>
      <p class="no-print">Kies Printen in je browser om deze verklaring te bewaren.</p>
    </Section>
  );
}
