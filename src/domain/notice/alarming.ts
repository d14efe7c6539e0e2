import { nextWorkingDay } from '#law/working-days.ts';
import { longDay } from '../day-words.ts';
import { addDays, type Day } from '#law/day.ts';

/**
 * Words after which a person looks at once. A short list that warns too often rather than too seldom, and decides nothing:
 * what was written is for who it was written to, and which word it was is kept nowhere.
 */
const alarming: readonly RegExp[] = [
  /zelfmoord|suicid/,
  /niet meer (?:wil|willen|wou)? ?(?:leven|verder leven)|(?:wil|wilde|liever) dood|dood (?:wil|wilde|zijn)/,
  /eind(?:e)? aan (?:mijn|zijn|haar|het) leven|er een eind(?:e)? aan maken/,
  /(?:mezelf|zichzelf|mij|hem|haar) (?:iets|wat) (?:aan ?)?(?:te )?(?:doen|aandoen)|zelfbeschadig|snijd(?:t|en)? (?:mezelf|zichzelf)/,
  /mishandel|geslagen|sla(?:at|an) (?:mij|me|hem|haar)\b|verkracht|misbruik|aangerand/,
  /bedreig|gedreigd|eerwraak|uithuwelijk|uitgebuit|loverboy|opgesloten/,
  /niet veilig|onveilig|(?:bang|angst) (?:voor|thuis)/,
  /weggelopen|slaapt? (?:op straat|buiten)|nergens (?:heen|slapen|te slapen)/,
  /\bmes\b|wapen|overdosis/,
];
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ');

/** Whether somebody should read this at once. */
export const looksAlarming = (text: string): boolean => alarming.some((words) => words.test(plain(text)));

/** When a person reads what somebody outside writes today. */
export const readOn = (today: Day): Day => nextWorkingDay(addDays(today, 1));
/** Beside every place where somebody outside may write: when we read it, and whom to call now. */
export function helpNow(today: Day): string {
  const read = readOn(today);
  return `Wij lezen dit ${read === addDays(today, 1) ? 'morgen' : longDay(read)}. Nu hulp nodig? Bel 112 of 113.`;
}
