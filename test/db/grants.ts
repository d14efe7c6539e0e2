/** What each role of the database may do on each table: kept by hand, compared with the catalogue of the running one. */
const all = 'delete insert select update';
const read = 'select';
const add = 'insert select';
const write = 'insert select update';

export const grants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aanzet_app: {
    ...{ access_event: read, access_seal: read, access_subject: read, organisation: read, team: read },
    ...{ member: 'select update', cases: 'delete insert select update(some columns)' },
    ...{ turn: all, turn_task: all, young_person: all, enrolment: all, contact: all },
    ...{ note: all, agreement: all, case_event: 'delete insert select' },
    ...{ case_access: 'insert select update(some columns)', case_link: read },
    ...{ case_shield: all, shield_named: all, no_view: 'delete insert select' },
    ...{ handover: write, handover_block: all, handover_message: add, handover_link: write },
    ...{ import_batch: all, import_line: all, import_mapping: all, import_answer: all },
    ...{ notice: add, outbox: 'insert', search: all, stuck_figure: read },
  },
  aanzet_system: {
    ...{ access_event: read, access_seal: add, access_subject: read },
    ...{ organisation: write, team: write, member: write, setting: write },
    ...{ cases: 'select update', turn: write, turn_task: write, case_event: 'insert', case_access: write },
    ...{ young_person: 'select(some columns)', enrolment: 'select(some columns)' },
    ...{ case_link: 'delete insert select', case_shield: read, shield_named: add, no_view: read },
    ...{ handover: 'select update', handover_link: 'select update', import_batch: read },
    ...{ notice: all, outbox: all, search: 'delete select(some columns)', stuck_figure: all },
  },
  aanzet_retention: {},
};
