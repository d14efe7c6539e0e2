import { isSame } from '#domain/document/document.ts';
import { readFile } from '#domain/document/file.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';

export type ReadDocument = {
  readonly caseId: string;
  readonly text: string;
  /** The name in the file is another, and a colleague says that it is the same young person. */
  readonly same: boolean;
};

/**
 * Reads a document that another Aanzet made, and keeps it as it came. Refusals: document-unreadable, document-version,
 * document-too-long, bsn, document-of-another (the name differs), document-have (it is here already).
 */
export const readDocument = makeAct<ReadDocument, null>('read-document', async (step, command) => {
  const admitted = await admitToWrite(step, command.caseId);
  if (!admitted.ok) return admitted;
  const person = await step.desk.people.find(command.caseId);
  if (!person) return notFound;
  const read = readFile(command.text);
  if (!read.ok) return read;
  const { content, number } = read.value;
  if (content.name.toLowerCase() !== fullName(person).toLowerCase() && !command.same)
    return refuse('document-of-another', 'file', { in: content.name });
  const here = await step.desk.documents.fromFile(command.caseId);
  if (here.some((copy) => isSame(copy.content, content))) return refuse('document-have', 'file');
  await step.desk.documents.addCopy({
    id: step.newId(),
    caseId: command.caseId,
    organisationId: memberOf(step).organisationId,
    fromOrganisationId: null,
    handoverId: null,
    number,
    content,
    sharedOn: step.today,
    withdrawnOn: null,
  });
  await note(step, command.caseId, { kind: 'document-read-in' });
  return ok(null);
});
