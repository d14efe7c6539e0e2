/** Where somebody can type in the report of the region: out of the form itself, so that another form is looked at too. */
import { boxOf, sourceBox } from '#domain/report/answer.ts';
import { firstFormat } from '#domain/report/first-format.ts';
import type { Question } from '#domain/report/format.ts';
import { typedKeys } from '#domain/report/table-three.ts';

/** As the crawl names them: an id is `:id`, and a number at the end `:n`. */
const named = (field: string): string => field.replace(/-\d+$/, '-:n');
const cell = (question: string): string => boxOf(question, ':cell');
function boxes({ id, type, columns = [] }: Question): readonly string[] {
  if (type === 'scale') return [];
  if (type === 'number' || type === 'figure') return [id, sourceBox(id)];
  if (type === 'table') return columns.some((column) => column.type !== 'scale') ? [cell(id)] : [];
  return type === 'targets' || type === 'agreements' || type === 'measures' ? [id, cell(id)] : [id];
}

const chapterAt = '/regio/verslag/:id/hoofdstuk';
export const reportPlaces: Readonly<Record<string, readonly string[]>> = {
  '/regio/verslag/:id/stap': ['byName', 'words'],
  [`${chapterAt}/:chapter/opmerking`]: ['words'],
  '/regio/verslag/tellers/opgave': typedKeys.flatMap((key) => [named(key), `${key}-bron`]).toSorted(),
  ...Object.fromEntries(
    firstFormat.chapters.flatMap(({ id, questions }) => [
      [`${chapterAt}/${id}`, questions.flatMap(boxes).map(named).toSorted()],
    ]),
  ),
};
