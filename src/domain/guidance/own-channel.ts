import type { OwnChoice } from '../young/choices.ts';
import { mobileNumber } from '../young/way.ts';

type Known = { readonly phone: string | null; readonly mail: string | null; readonly prefers?: OwnChoice | null };
/** Whether an sms can go from here, and whether invented numbers may be used. */
export type FromHere = { readonly sms: boolean; readonly examples: boolean };

/** Where an sms goes, by what is known of somebody; undefined when none can go. */
export const smsTo = ({ phone }: Pick<Known, 'phone'>, { sms, examples }: FromHere): string | undefined =>
  sms ? mobileNumber(phone ?? '', examples) : undefined;

/**
 * By what a question reaches somebody: as was chosen on Mijn route, else a telephone first, which is looked at most; undefined =
 * somebody calls.
 */
export function ownChannel(known: Known, here: FromHere): 'sms' | 'mail' | undefined {
  const { mail, prefers } = known;
  if (prefers === 'call') return undefined;
  if (prefers === 'mail' && mail !== null) return 'mail';
  return smsTo(known, here) !== undefined ? 'sms' : mail === null ? undefined : 'mail';
}
