import { seeRegionWork } from '#app/region-work/see-region-work.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import type { RegionWork } from '#domain/region-work/waiting.ts';
import { verbOf } from '#domain/report/step-words.ts';
import type { Day } from '#law/day.ts';
import type { Visit } from '#web/door/visit.ts';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { afterLine, counted, ownerLine, type Line } from './after-line.ts';

/** What waits in the work of the region, for who leads somewhere; for all others nothing is asked. */
export async function regionWorkOf({ house, actor }: Visit<Member>): Promise<readonly RegionWork[]> {
  const seen = mayEver(actor, 'see-region-work') ? await seeRegionWork(house, actor, {}) : undefined;
  return seen?.ok ? seen.value : [];
}

/** What to do, and where. */
function lineOf(work: RegionWork): Line {
  switch (work.kind) {
    case 'begin-report':
      return { title: `Begin het verslag over ${work.year}`, href: '/regio/verslag', sub: 'Het jaar is voorbij.' };
    case 'report-step': {
      const title = `Verslag over ${work.year}`;
      if (work.step.kind === 'counters') return { title, href: `/regio/verslag/tellers?jaar=${work.year}`, sub: verbOf(work.step) };
      const reader = work.step.reader?.name ?? '';
      const sub = work.heard ? `Vraag aan ${reader} wat er beter moet, en schrijf het op.` : verbOf(work.step);
      return { title, href: `/regio/verslag/${work.reportId}`, sub };
    }
    case 'plan-step':
      return { title: `Programma: ${work.words}`, href: '/regio/programma/planning', sub: `Aan zet: ${work.who}.` };
    case 'consent':
      return {
        title: 'Programma: zeg ja of nee',
        href: '/regio/programma/gemeenten',
        sub: `Op ${counted(work.count, 'maatregel', 'maatregelen')}, voor jouw gemeente.`,
      };
    case 'report-change':
    case 'judge-change':
    case 'look-back':
      return afterLine(work);
    case 'answer-owner':
    case 'report-owner':
    case 'hand-over-programme':
      return ownerLine(work);
    case 'remark':
      return {
        title: `Programma: ${counted(work.count, 'opmerking wacht', 'opmerkingen wachten')} op antwoord`,
        href: `/regio/programma/deel/${work.sectionId}`,
        sub: `Lees wat een ander zei, en druk op Opgelost. Sinds ${longDay(work.since)}.`,
      };
    case 'agree-money':
      return {
        title: `Geld: ${counted(work.count, 'bedrag wacht', 'bedragen wachten')} op jouw ja of nee`,
        href: '/regio/geld/akkoord',
        sub: `Sinds ${longDay(work.since)}.`,
      };
    case 'answer-use':
      return {
        title: `Geef antwoord op ${counted(work.count, 'vraag', 'vragen')} van een ander`,
        href: '/regio/geld/gebruik',
        sub: `Iemand wil iets van jullie gebruiken, sinds ${longDay(work.since)}.`,
      };
  }
} // prettier-ignore

/** Only what is over is late; what comes says how long there still is. */
function dueOf(dueOn: Day, today: Day) {
  const { text, tone } = relative(dueOn, today);
  return { text, tone: tone === 'info' ? ('plain' as const) : tone };
}

const title = 'Voor de regio';
/** The lines among what waits; nothing at all where nothing waits. */
export function RegionWorkWaits({ work, today }: { work: readonly RegionWork[]; today: Day }) {
  if (work.length === 0) return null;
  return (
    <Section title={title} count={work.length}>
      <ListGrid label={title}>
        {work.map((one) => {
          const line = lineOf(one);
          return (
            <ListRow
              key={line.title}
              {...line}
              when={one.dueOn === null ? undefined : `uiterlijk ${shortDay(one.dueOn)}`}
              due={one.dueOn === null ? undefined : dueOf(one.dueOn, today)}
            />
          );
        })}
      </ListGrid>
    </Section>
  );
}
