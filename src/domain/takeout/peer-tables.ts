import type { FileTable } from './tables.ts';

/** Next Coaches, in the file of an organisation that steps out. */
export const ofPeers = {
  peer_pairing: {
    what: 'Next Coaches: welke coach bij wie, en wie ja zei',
    readOnly: true,
    columns: {
      id: 'id', case_id: 'case', called: 'text?', state: 'text', begun_on: 'day', channel: 'text?', address: 'text?', yes_by: 'text?', yes_name: 'text?',
      yes_on: 'day?', ended_on: 'day?', ended_by: 'text?',
    }, // prettier-ignore
  },
  peer_note: {
    what: 'Wat een Next Coach schreef',
    readOnly: true,
    columns: {
      id: 'id',
      pairing_id: 'text',
      case_id: 'case',
      kind: 'text',
      text: 'words',
      due_on: 'day?',
      done_on: 'day?',
      written_on: 'day',
    },
  },
} as const satisfies Record<string, FileTable>;
