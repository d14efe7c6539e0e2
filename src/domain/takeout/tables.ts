import { ofLasting } from './lasting-tables.ts';
import { ofPeers } from './peer-tables.ts';

/**
 * What stands in the file of an organisation: each table with its columns, and of which kind each is. The file holds these
 * and no others. `?` = may be missing. 'id' is the line's own; 'case', 'member' and 'team' point at a line of another table
 * of the file; 'words' is free text, where no BSN may stand; 'document' a version of an overgangsdocument.
 */
type Kind =
  | 'id'
  | 'case'
  | 'member'
  | 'team'
  | 'text'
  | 'words'
  | 'day'
  | 'number'
  | 'numbers'
  | 'boolean'
  | 'json'
  | 'document';
export type Column = Kind | `${Kind}?`;
export type FileTable = {
  /** What it is, for who opens the file without Aanzet. */
  readonly what: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Only to read: another Aanzet leaves it out, and the readme says so. */
  readonly readOnly?: true;
};

const people = {
  team: { what: 'Teams', columns: { id: 'id', name: 'text' } },
  member: {
    what: 'Collega’s. Een wachtzin of sleutel staat er niet in.',
    columns: {
      id: 'id', team_id: 'team?', name: 'text', role: 'text', job_title: 'text', mail: 'text?', phone: 'text?', stand_in_id: 'member?',
      absent_from: 'day?', absent_until: 'day?', left_on: 'day?', work_days: 'numbers', confirmed_on: 'day?', may_be_public: 'boolean',
    }, // prettier-ignore
  },
  closure: {
    what: 'Gesloten dagen',
    columns: {
      id: 'id',
      from_on: 'day',
      until_on: 'day',
      back_on: 'day',
      name: 'text',
      answered_by: 'text?',
      phone: 'text?',
    },
  },
  service: {
    what: 'Aanbod',
    columns: { id: 'id', name: 'text', phase: 'text', what: 'words', how_to_reach: 'words', until_on: 'day?' },
  },
} as const satisfies Record<string, FileTable>;

const person = {
  cases: {
    what: 'Eén regel per jongere. led: deze organisatie is nu de trekker. begun_here: zij begon.',
    columns: {
      id: 'id', contact_member_id: 'member?', state: 'text', opened_on: 'day', opened_as: 'text', ended_on: 'day?', led: 'boolean', begun_here: 'boolean',
    }, // prettier-ignore
  },
  turn: {
    what: 'Wie aan zet is, en uiterlijk wanneer. Alleen als dat deze organisatie is.',
    columns: {
      case_id: 'case',
      team_id: 'team?',
      member_id: 'member?',
      waits_for: 'text',
      due_on: 'day',
      since: 'day',
    },
  },
  turn_task: {
    what: 'Wat die beurt is',
    columns: { case_id: 'case', verb: 'text', words: 'words?', why: 'text', why_words: 'words?' },
  },
  young_person: {
    what: 'Jongeren: naam, geboortedatum en woonplaats',
    columns: {
      case_id: 'case', first_name: 'text', infix: 'text?', family_name: 'text', birth_date: 'day', place: 'text', municipality_code: 'text?',
      search_name: 'text', person_key: 'text',
    }, // prettier-ignore
  },
  enrolment: {
    what: 'Inschrijvingen op school',
    columns: {
      case_id: 'case', school_kind: 'text', school_name: 'text', student_number: 'text?', year: 'text?', profile: 'text?', school_year: 'number?',
      period: 'text?', expected_end: 'day?', left_on: 'day?', paper: 'text?', paper_on: 'day?', destination: 'text?', mentor: 'text?',
      place_typed: 'text?', source: 'text', source_on: 'day',
    }, // prettier-ignore
  },
  contact: {
    what: 'Telefoon, mail en postcode. Ook hoe je de ouders bereikt.',
    columns: {
      case_id: 'case', phone: 'text?', mail: 'text?', postcode: 'text?', parent_contact: 'text?', prefers: 'text?',
    }, // prettier-ignore
  },
} as const satisfies Record<string, FileTable>;

const work = {
  note: {
    what: 'Notities. Bij corrects staat welke eerdere zij verbetert.',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', written_on: 'day', text: 'words', hidden_because: 'text?', kept_because: 'words?', corrects: 'id?',
    }, // prettier-ignore
  },
  agreement: {
    what: 'Afspraken',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', what: 'words', who: 'text', due_on: 'day', at_time: 'text?', moved_from: 'day?', done_on: 'day?', young_says: 'text?',
      young_because: 'text?', young_said_on: 'day?',
    }, // prettier-ignore
  },
  case_event: {
    what: 'Tijdlijn: wat er gebeurde, op welke dag',
    columns: { id: 'id', case_id: 'case', member_id: 'member?', kind: 'text', on_day: 'day', details: 'json' },
  },
  case_outcome: {
    what: 'Waarom niemand aan zet is',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member?', kind: 'text', reason: 'text?', said_on: 'day', heard_by: 'text?', look_again_on: 'day?', over_on: 'day?',
    }, // prettier-ignore
  },
  contact_attempt: {
    what: 'Contactpogingen',
    columns: {
      id: 'id',
      case_id: 'case',
      member_id: 'member',
      on_day: 'day',
      channel: 'text',
      reached: 'boolean',
      next_on: 'day?',
    },
  },
  guidance_offer: {
    what: 'Wat na school is aangeboden',
    columns: {
      case_id: 'case', member_id: 'member', offered_on: 'day', used: 'boolean?', renewed_on: 'day?', renewed_way: 'text?',
    }, // prettier-ignore
  },
  law_fact: {
    what: 'Feiten voor de wet',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', kind: 'text', details: 'json', source: 'text', source_on: 'day', written_on: 'day', over_on: 'day?',
    }, // prettier-ignore
  },
  ...ofLasting,
  representative: {
    what: 'Wie voor de jongere mag beslissen, en wie daarvan het bewijs zag',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', kind: 'text', name: 'text', begin_on: 'day?', end_on: 'day?', seen_on: 'day?', seen_by: 'member?',
    }, // prettier-ignore
  },
  document_line: {
    what: 'Regels van het overgangsdocument. hidden: blijft eruit. own: in eigen woorden van de jongere.',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', kind: 'text', section: 'text', place: 'number', text: 'words', company: 'words?', contact: 'words?',
      days: 'words?', on_day: 'day?', until_day: 'day?', hidden: 'boolean', own: 'boolean',
    }, // prettier-ignore
  },
  document_version: {
    what: 'Overgangsdocumenten zoals ze zijn gelezen en goedgekeurd',
    columns: {
      id: 'id', case_id: 'case', member_id: 'member', number: 'number', made_on: 'day', content: 'document', how: 'text', yes_by: 'text', yes_name: 'text?',
      read_on: 'day', own_view: 'words?',
    }, // prettier-ignore
  },
  summer_line: { what: 'Wie in de zomer belt', columns: { case_id: 'case', summer: 'number', member_id: 'member' } },
  name_change: {
    what: 'Oude namen waarmee iemand nog te vinden is',
    columns: { case_id: 'case', was_search: 'text', found_until: 'day' },
  },
  case_shield: { what: 'Wie afgeschermd is', columns: { case_id: 'case', set_on: 'day' } },
  shield_named: { what: 'Wie een afgeschermde jongere mag zien', columns: { case_id: 'case', member_id: 'member' } },
  no_view: {
    what: 'Geen inzage: welke collega een jongere nooit ziet',
    columns: { member_id: 'member', case_id: 'case', declared_on: 'day' },
  },
} as const satisfies Record<string, FileTable>;

const onlyToRead = {
  handover: {
    what: 'Overdrachten die deze organisatie deed',
    readOnly: true,
    columns: {
      id: 'id', case_id: 'case', kind: 'text', to_organisation: 'text', state: 'text', question: 'words', read_on: 'day?', yes_by: 'text?',
      yes_on: 'day?', sent_on: 'day?', taken_over_on: 'day?', met_on: 'day?', closed_on: 'day?', begun_on: 'day',
    }, // prettier-ignore
  },
  handover_block: {
    what: 'Teksten uit een overdracht. Bij goes_along staat of de tekst meeging.',
    readOnly: true,
    columns: { handover_id: 'text', case_id: 'case', block: 'text', text: 'words', goes_along: 'boolean' },
  },
  handover_message: {
    what: 'Vragen en antwoorden bij een overdracht',
    readOnly: true,
    columns: { id: 'id', handover_id: 'text', case_id: 'case', kind: 'text', text: 'words', written_on: 'day' },
  },
  document_copy: {
    what: 'Overgangsdocumenten die deze organisatie kreeg',
    readOnly: true,
    columns: {
      id: 'id',
      case_id: 'case',
      number: 'number',
      content: 'document',
      shared_on: 'day',
      withdrawn_on: 'day?',
    },
  },
  ...ofPeers,
  register_record: {
    what: 'Nummers in het eigen register',
    readOnly: true,
    columns: {
      case_id: 'case',
      system: 'text',
      dossier_number: 'text',
      ground: 'text',
      reported_on: 'day?',
      source_on: 'day',
    },
  },
} as const satisfies Record<string, FileTable>;

/** In the order in which they are read back: parents before children. */
export const fileTables = { ...people, ...person, ...work, ...onlyToRead } as const;
export type FileTableName = keyof typeof fileTables;
export const fileTableNames = Object.keys(fileTables) as FileTableName[];
export const tableOf = (name: FileTableName): FileTable => fileTables[name];
