import type { KnownColleague, PartnerList, PartnerQuestion } from './partner-list.ts';
import type { PartnerFault, PartnerRow } from './partner-row.ts';
import type { Settled } from './partner-settle.ts';
import { nameKey, samePerson } from './same-organisation.ts';

/** A colleague of the list, new (`id` null) or one that is there with blanks to fill. */
export type PlannedContact = {
  readonly line: number;
  readonly id: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly workDays: readonly number[];
  /** Of the same organisation, by name. */
  readonly standIn: string | null;
  /** Does it differ from what is there? Else nothing is written. */
  readonly changed: boolean;
};
type Found = {
  readonly contacts: readonly PlannedContact[];
  readonly questions: readonly PartnerQuestion[];
  readonly faults: readonly PartnerFault[];
};

const ofRow = (row: PartnerRow): PlannedContact => ({
  line: row.line,
  id: null,
  name: row.contact,
  jobTitle: row.jobTitle || 'contactpersoon',
  phone: row.phone || null,
  mail: row.mail || null,
  workDays: row.workDays,
  standIn: row.standIn || null,
  changed: true,
});
const ofKnown = (known: KnownColleague, line: number): PlannedContact => ({
  ...known,
  line,
  standIn: null,
  changed: false,
});

/** Blanks are filled; what is there stays, and a number or mail address that says something else is named. */
function joined(
  there: PlannedContact,
  row: PartnerRow,
): { readonly contact: PlannedContact; readonly differs: boolean } {
  const [phone, mail] = [there.phone ?? (row.phone || null), there.mail ?? (row.mail || null)];
  const workDays = there.workDays.length > 0 ? there.workDays : row.workDays;
  const standIn = there.standIn ?? (row.standIn || null);
  const same = (one: string, other: string) => nameKey(one) === nameKey(other);
  const differs =
    (row.phone !== '' && !same(phone ?? '', row.phone)) || (row.mail !== '' && !same(mail ?? '', row.mail));
  const changed =
    there.changed || phone !== there.phone || mail !== there.mail || workDays !== there.workDays || standIn !== null;
  return { contact: { ...there, phone, mail, workDays, standIn, changed }, differs };
}

type At = {
  readonly contacts: PlannedContact[];
  readonly faults: PartnerFault[];
  readonly questions: PartnerQuestion[];
};
const valueOf = ({ id, line }: PlannedContact): string => id ?? `line:${line}`;

/** Which colleague a line is about: one that is there, one of an earlier line, a new one, or a question. */
function place(row: PartnerRow, at: At, { distance, answers }: PartnerList, mayAdd: () => boolean): void {
  const { line, contact: name } = row;
  const leave = (code: PartnerFault['code']) => void at.faults.push({ line, code, value: name });
  const judged = at.contacts.map((one) => ({ one, sameness: samePerson(one.name, name, distance) }));
  const exact = judged.filter(({ sameness }) => sameness === 'same');
  const maybe = judged.filter(({ sameness }) => sameness !== 'new');
  const said = answers[`p:${line}`];
  const target = exact.length === 1 ? exact[0] : maybe.find(({ one }) => valueOf(one) === said);
  if (target) {
    const { contact, differs } = joined(target.one, row);
    at.contacts[at.contacts.indexOf(target.one)] = contact;
    if (differs) leave('differs');
  } else if (said === 'skip') leave('skipped');
  else if (!mayAdd()) leave('kept-there');
  else if (maybe.length > 0 && said !== 'new') {
    const options = maybe.slice(0, 3).map(({ one }) => ({ value: valueOf(one), label: one.name }));
    at.questions.push({ id: `p:${line}`, about: 'person', said: name, lines: [line], options });
  } else at.contacts.push(ofRow(row));
}

/**
 * The colleagues of one organisation of the list. Where people work with Aanzet they keep their own: there a list enters
 * the first one only, who invites the others. Who keeps the region is never entered by a list.
 */
export function peopleOf(organisation: Settled, list: PartnerList): Found {
  const { id, kind, hasAccount, rows, line } = organisation;
  const known = list.colleagues.filter(({ organisationId }) => organisationId === id);
  const at: At = { contacts: known.map((one) => ofKnown(one, line)), faults: [], questions: [] };
  const mayAdd = () => !hasAccount || at.contacts.length === 0;
  for (const row of rows.filter(({ contact }) => contact !== '')) {
    if (kind === 'contactgemeente' || kind === 'beheer')
      at.faults.push({ line: row.line, code: 'not-by-list', value: row.contact });
    else place(row, at, list, mayAdd);
  }
  const names = new Set(at.contacts.map(({ name }) => nameKey(name)));
  const contacts = at.contacts.map((one) => {
    if (one.standIn === null || (names.has(nameKey(one.standIn)) && nameKey(one.standIn) !== nameKey(one.name)))
      return one;
    at.faults.push({ line: one.line, code: 'stand-in', value: one.standIn });
    return { ...one, standIn: null };
  });
  // Somebody who is there in an organisation that works with Aanzet is changed there, not by a list.
  const mayChange = ({ id: there, changed }: PlannedContact): boolean => changed && (there === null || !hasAccount);
  return {
    contacts: contacts.map((one) => ({ ...one, changed: mayChange(one) })),
    questions: at.questions,
    faults: at.faults,
  };
}
