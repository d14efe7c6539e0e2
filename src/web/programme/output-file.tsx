import type { Member } from '#domain/access/actor.ts';
import type { Paper } from '#domain/papers/paper.ts';
import { standingWords, type Told } from '#domain/programme-document/told.ts';
import { text } from '#web/door/form.ts';
import { standAlone } from '#web/door/stand-alone.tsx';
import type { Reply, Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { PaperBody } from '#web/papers/paper-body.tsx';

/** The row of the register of exchanges by which the papers of the programme leave. */
export const exchange = 'programma';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ways = { pdf: 'PDF', word: 'Word', html: 'Webpagina' } as const;

/** The head of a paper: on the screen, on A4 and in the page that stands alone. */
export const Head = ({ paper, told }: { paper: Paper; told: Told }) => (
  <>
    <PageHead title={paper.title} lead={paper.lead} />
    <p class="quiet">{standingWords(told)}</p>
  </>
);

/** How a paper may be taken along; not on paper itself. */
export const Files = ({ href, version }: { href: string; version: number | undefined }) => (
  <div class="no-print">
    <Details summary="Bewaar of print dit stuk">
      <Row>
        {Object.entries(ways).map(([way, words]) => (
          <LinkButton key={way} href={`${href}?vorm=${way}${version === undefined ? '' : `&versie=${version}`}`}>
            {words}
          </LinkButton>
        ))}
      </Row>
      <p class="quiet">Elke tekstverwerker opent het bestand voor Word. Of kies Printen in je browser.</p>
    </Details>
  </div>
);

/** A paper as a file: for a word processor, as a page that stands alone, else a PDF that can be read aloud. */
export async function paperOut(visit: Visit<Member | undefined>, told: Told, paper: Paper): Promise<Reply> {
  const name = `${paper.id}-${visit.today}`;
  const about = standingWords(told);
  const way = visit.query.get('vorm') ?? text(visit.form, 'vorm');
  if (way === 'word') {
    const body = await visit.house.writePaper({ paper, about });
    return { kind: 'file', exchange, name: `${name}.docx`, type: wordType, body };
  }
  if (way === 'html') {
    const whole = (
      <>
        <Head paper={paper} told={told} />
        <PaperBody paper={paper} />
      </>
    );
    return standAlone(name, paper.title, whole, exchange);
  }
  const { title, lead, sections } = paper;
  const printed = { title, heading: title, lead, sections, notices: [about], foot: `${title}. ${about}` };
  const body = await visit.house.writePdf({ ...printed, madeOn: visit.today });
  return { kind: 'file', exchange, name: `${name}.pdf`, type: 'application/pdf', body };
}
