import { asDoubt } from './words.ts';

/** A choice where the law gives no certainty, with the question that is open and the rules that lean on it. */
export type Setting<Value> = {
  readonly value: Value;
  readonly question: string;
  readonly rules: readonly string[];
};

/** Every choice in one place. A region may set another value; until somebody confirms it, it is shown with its question. */
export const settingsInDoubt = {
  /** Months between the last day and the start of a next enrolment that still counts as 'aansluitend'. */
  aansluitendMonths: {
    value: 3,
    question: 'De wet noemt geen getal bij "aansluitende inschrijving". Hoeveel tijd mag ertussen zitten?',
    rules: ['R03'],
  },
  /** When somebody who is born on 29 February has a birthday in a year without that day. */
  leapBirthday: {
    value: '03-01' as '02-28' | '03-01',
    question: 'Op welke dag wordt iemand van 29 februari jarig, in een jaar zonder die dag?',
    rules: ['R01', 'R09', 'R10'],
  },
  /** Whether data of 9.2.7 go at the earlier or at the later of the two events that the article names. */
  removalAfter: {
    value: 'earlier' as 'earlier' | 'later',
    question: 'WEB 9.2.7 zegt "bereikt of behaalt". Telt de gebeurtenis die het eerst komt?',
    rules: ['R12'],
  },
  /** Whether the four weeks of the Participatiewet move to a working day by the Algemene termijnenwet. */
  searchTermMoves: {
    value: true,
    question: 'Schuift de zoektermijn op als hij eindigt in een weekend of op een feestdag?',
    rules: ['R13'],
  },
  /** Years before the application in which an enrolment at pro or vso takes the four weeks away. */
  searchTermSchoolYears: {
    value: 1,
    question: 'We lezen PW 41 lid 4 als: in het laatste jaar ingeschreven bij pro of vso. Klopt dat?',
    rules: ['R13'],
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof settingsInDoubt;
type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : Value;
export type Settings = { readonly [Name in SettingName]: Widened<(typeof settingsInDoubt)[Name]['value']> };

/** The values as they are when nobody chose otherwise. */
export const defaultSettings: Settings = {
  aansluitendMonths: settingsInDoubt.aansluitendMonths.value,
  leapBirthday: settingsInDoubt.leapBirthday.value,
  removalAfter: settingsInDoubt.removalAfter.value,
  searchTermMoves: settingsInDoubt.searchTermMoves.value,
  searchTermSchoolYears: settingsInDoubt.searchTermSchoolYears.value,
};

/** The question behind a setting as a sentence of `because`: 'Nog niet bevestigd: ...'. */
export function doubtOf(name: SettingName): string {
  return asDoubt(settingsInDoubt[name].question);
}
