import type { OwnPaper, Papers } from '#app/papers/see-papers.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { standAlone } from '#web/door/stand-alone.tsx';
import type { Reply, Visit } from '#web/door/visit.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { PaperBody } from './paper-body.tsx';
import { versionWords } from './words.ts';

type Shown = { visit: Visit<Member>; of: Papers['of']; one: OwnPaper };
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Of whom, which version, and when it was made. */
const aboutOf = ({ visit, of, one }: Shown): string =>
  `${of.name}, ${visit.region}. ${versionWords(one)} Gemaakt op ${longDay(visit.today)} met Aanzet.${visit.house.demo ? ' Voorbeeld, met verzonnen mensen.' : ''}`;

/** The head of a paper: on the screen, on paper and in the file. */
export const Head = (shown: Shown) => (
  <>
    <PageHead title={shown.one.paper.title} lead={shown.one.paper.lead} />
    <p class="quiet">{aboutOf(shown)}</p>
  </>
);

/** A paper as a file: for a word processor ('word'), to keep as it is ('pdf'), else as a page that stands alone. */
export async function paperFile(shown: Shown, kind: string): Promise<Reply> {
  const { visit, one } = shown;
  const name = `${one.paper.id}-${visit.today}`;
  if (kind === 'word') {
    const body = await visit.house.writePaper({ paper: one.paper, about: aboutOf(shown) });
    return { kind: 'file', exchange: 'zonder-mensen', name: `${name}.docx`, type: wordType, body };
  }
  if (kind === 'pdf') {
    const { title, sections } = one.paper;
    const about = aboutOf(shown);
    const lead = `${one.paper.lead} ${about}`;
    const printed = { title, heading: title, lead, notices: [], foot: `${title}. ${about}`, sections };
    const body = await visit.house.writePdf({ ...printed, madeOn: visit.today });
    return { kind: 'file', exchange: 'zonder-mensen', name: `${name}.pdf`, type: 'application/pdf', body };
  }
  return standAlone(
    name,
    one.paper.title,
    <>
      <Head {...shown} />
      <PaperBody paper={one.paper} />
    </>,
  );
}
