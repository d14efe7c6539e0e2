import { openExtract } from '#app/extract/open-extract.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply } from '#web/door/visit.ts';
import { CodeToTell } from '#web/handover/code-to-tell.tsx';
import { crumbsOf, type Mine } from '#web/handover/draft.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { kindWords } from './words.ts';

/** The code, once and large, with whom to call. */
export async function codePage(visit: Mine, extractId: string, code: string): Promise<Reply> {
  const opened = await openExtract(visit.house, visit.actor, { extractId });
  if (!opened.ok || opened.value.as !== 'giver') return gone;
  const { extract, party, asReader } = opened.value;
  const { name } = kindWords[extract.kind];
  return show(
    <Shell visit={visit} title={name} crumbs={crumbsOf(extract.caseId, asReader.name, name)}>
      <PageHead title={`Nog één ding: bel ${asReader.receiver}`} lead="De link gaat per mail. De code zeg jij." />
      <CodeToTell visit={visit} code={code} receiver={asReader.receiver} phone={party.phone} toMail={extract.toMail} />
      <LinkButton href={`/uittreksels/${extractId}`}>Bekijk hoe het ervoor staat</LinkButton>
    </Shell>,
  );
}
