import type { FileTable } from './tables.ts';

/** Guidance that lasts: what somebody does, what that person wants, and how often there is contact. */
export const ofLasting = {
  destination: {
    what: 'Wat de jongere na school doet, en wie dat zei',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', kind: 'text', employer: 'words?', hours: 'number?', contract: 'text?', start_on: 'day',
      end_on: 'day?', source: 'text', said_on: 'day', wrong_on: 'day?',
    }, // prettier-ignore
  },
  wish: {
    what: 'Wat de jongere wil, en of die dat alleen zei',
    columns: { id: 'id', case_id: 'case', member_id: 'member?', wish: 'text', said_on: 'day', wrong_on: 'day?' },
  },
  wish_decision: {
    what: 'Of de wens werd gevolgd, en waarom niet',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', wish: 'text', decision: 'text', became: 'text?', followed: 'boolean?', reason: 'text?',
      words: 'words?', made_on: 'day', wrong_on: 'day?',
    }, // prettier-ignore
  },
  guidance_plan: {
    what: 'Hoe vaak er contact is, en waarom',
    columns: {
      case_id: 'case', member_id: 'member', effort: 'text', reason: 'text?', set_on: 'day', extended_until: 'day?', extended_on: 'day?',
      extended_by: 'member?', extended_because: 'text?', extended_said: 'text?',
    }, // prettier-ignore
  },
} as const satisfies Readonly<Record<string, FileTable>>;
