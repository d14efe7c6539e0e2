import type { KyselyPlugin, QueryResult, RootOperationNode, UnknownRow } from 'kysely';
import type { How } from '#domain/access/acts.ts';

/**
 * What left the database in this transaction: every row with a `case_id` column counts as a young person who was seen.
 * So each statement on personal data selects (or returns) case_id; a test with a tap on the statements holds us to it.
 */
export class Seen implements KyselyPlugin {
  readonly #how: How;
  readonly #cases = new Map<string, Set<How>>();
  constructor(how: How) {
    this.#how = how;
  }
  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    return node;
  }
  transformResult({ result }: { result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    for (const row of result.rows) if (typeof row['case_id'] === 'string') this.note(row['case_id'], this.#how);
    return Promise.resolve(result);
  }
  note(caseId: string, how: How): void {
    const hows = this.#cases.get(caseId);
    if (hows) hows.add(how);
    else this.#cases.set(caseId, new Set([how]));
  }
  /** Two columns of equal length, for one statement. */
  columns(): { cases: string[]; hows: How[] } {
    const pairs = [...this.#cases].flatMap(([id, hows]) => [...hows].map((how) => [id, how] as const));
    return { cases: pairs.map(([id]) => id), hows: pairs.map(([, how]) => how) };
  }
}
