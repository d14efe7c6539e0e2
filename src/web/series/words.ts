import type { MapRow, SeenGap, SeenOverlap } from '#app/series/meeting-map.ts';
import { longDay } from '#domain/day-words.ts';
import { quarterWords } from '#domain/series/map.ts';
import { levels, meetingKinds, rhythms } from '#domain/series/series.ts';
import type { Day } from '#law/day.ts';

type Values = Readonly<Record<string, string | number>>;
/** What was not done with a meeting, or with a question that climbs. */
export const seriesRefusals: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'meeting-name-missing': 'Geef het overleg een naam.',
  'meeting-kind-missing': 'Kies welk soort overleg het is.',
  'meeting-level-missing': 'Kies een niveau.',
  'meeting-purpose-missing': 'Kies waar het over gaat.',
  'meeting-rhythm-missing': 'Kies hoe vaak jullie elkaar zien.',
  'parties-missing': 'Kies twee of meer organisaties.',
  'owner-missing': 'Kies een collega van je eigen organisatie.',
  'meeting-no-day': 'Vul een dag in. Bijvoorbeeld: 15 6 2026.',
  'meeting-too-far': 'Kies een dag binnen twee jaar.',
  'meeting-no-time': 'Vul een tijd in, bijvoorbeeld 9.30.',
  'meeting-backwards': 'Het einde moet na het begin zijn.',
  'meeting-place-missing': 'Vul een plaats in. Of schrijf: online.',
  'date-there': 'Op deze dag staat dit overleg al.',
  'dates-planned': 'Er staat nog een datum. Zeg die eerst af.',
  'meeting-changed': 'Iemand was je net voor. Kijk wat er nu staat en probeer het opnieuw.',
  'point-missing': 'Schrijf het op in een paar woorden.',
  'no-date-yet': 'Zet eerst een datum.',
  'who-unknown': 'Kies iemand die meedoet.',
  'question-missing': 'Schrijf het op in een paar zinnen.',
  'question-names': 'Hier staat een naam. De vraag gaat naar wie niet mag weten om wie het gaat. Haal de naam weg.',
  'question-closed': 'Deze vraag is al klaar.',
  'ladder-number': ({ least, most }) => `Vul een getal in van ${least} tot en met ${most}.`,
  'seat-unknown': 'Kies een collega uit de lijst.',
};

export const kindWords = (kind: MapRow['kind']): string => (kind === 'table' ? 'Overstaptafel' : meetingKinds[kind]);
export const rhythmWords = (row: Pick<MapRow, 'rhythm'>): string => rhythms[row.rhythm].words;
/** 'elk kwartaal · volgende maandag 15 juni 2026' */
export function whenWords({ rhythm, last, next }: Pick<MapRow, 'rhythm' | 'last' | 'next'>): string {
  const day = (label: string, on: Day | null) => (on === null ? [] : [`${label} ${longDay(on)}`]);
  return [
    rhythms[rhythm].words,
    ...day('volgende keer', next),
    ...(next === null ? day('vorige keer', last) : []),
  ].join(' · ');
}
export const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' en $1');

/** What two meetings that could be one have in common. */
export function overlapWords({ shared, quarters }: SeenOverlap): string {
  const when = quarters.length > 0 ? `in ${listed(quarters.map(quarterWords))}` : 'elk kwartaal';
  return `Zelfde onderwerp, met ${listed(shared)}, ${when}. Kan het in één overleg?`;
}
/** Where something is missing, and what. */
export function gapWords(gap: SeenGap): { readonly title: string; readonly sub: string } {
  if (gap.kind === 'no-level')
    return {
      title: levels[gap.level],
      sub: 'Op dit niveau is er geen overleg. Een vraag van daaronder kan nergens heen.',
    };
  if (gap.kind === 'quarter-empty') return { title: gap.name, sub: `Geen overleg in ${quarterWords(gap.quarter)}.` };
  return {
    title: gap.name,
    sub:
      gap.kind === 'no-network'
        ? 'Dit schooljaar nog geen netwerkbespreking met een gemeente.'
        : 'Dit schooljaar meer dan drie netwerkbesprekingen.',
  };
}

export const seriesNotices = {
  'series-kept': 'Het overleg is bewaard.',
  'series-ended': 'Het overleg is gestopt.',
  'people-kept': 'Bewaard. Wie nieuw is, krijgt een uitnodiging.',
  'date-kept': 'De datum staat. Wie meedoet, krijgt een uitnodiging per mail.',
  'date-moved': 'De datum is gewijzigd. Wie meedoet, krijgt dat per mail.',
  'date-off': 'Afgezegd. Wie meedoet, krijgt dat per mail.',
  'point-kept': 'Het staat op de agenda.',
  'decision-kept': 'Bewaard. Wie het doet, krijgt een seintje.',
  'decision-open': 'Bewaard als vraag: er stond nog niet bij wie het doet, of uiterlijk wanneer.',
  'point-done': 'Klaar.',
  'climbed-answered': 'Je antwoord is verstuurd naar wie de vraag stelde.',
  'climbed-worded': 'De vraag is bewaard.',
  'ladder-kept': 'De afspraak is vastgelegd.',
} as const;
