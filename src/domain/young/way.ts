import { addMonths, type Day } from '#law/day.ts';
import { plainPhone } from '../digits.ts';

/** By what a link goes to a young person. A card is printed, with a square to scan. */
export const channels = {
  sms: { words: 'Per sms', months: 3 },
  mail: { words: 'Per mail', months: 3 },
  card: { words: 'Op papier, met een QR-code', months: 12 },
} as const;
export type Channel = keyof typeof channels;
export const lastDayOfWay = (channel: Channel, madeOn: Day): Day => addMonths(madeOn, channels[channel].months);

/** Wrong codes before it waits, and how often it waits before it stops for good. */
export const wrongCodes = { most: 5, waits: 3, waitMinutes: 15 } as const;
/** A code by sms holds so long. */
export const sentCodeMinutes = 10;
const minute = 60_000;
/** How long a telephone stays logged in without doing anything, and at most. */
export const visitLimits = { idle: 30 * minute, most: 4 * 60 * minute } as const;

type Times = { readonly madeAt: number; readonly seenAt: number };
export const visitIsOver = ({ madeAt, seenAt }: Times, now: number): boolean =>
  now - madeAt >= visitLimits.most || now - seenAt >= visitLimits.idle;

/**
 * A Dutch mobile number as `+316…`; undefined for what is none: an sms to a landline goes nowhere. Numbers that begin with 06 00
 * are given to nobody: those stand in tests, and in a demo (`examples`) also the invented ones that begin with 000.
 */
export function mobileNumber(typed: string, examples = false): string | undefined {
  const digits = plainPhone(typed).replaceAll(/[\s().-]/g, '');
  if (examples && /^000\d{6,9}$/.test(digits)) return digits;
  const local = /^(?:06|\+316|00316|\+3106)(\d{8})$/.exec(digits)?.[1];
  return local && `+316${local}`;
}
const mailShape = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
/** Whether this can be a mail address. */
export const isMailAddress = (typed: string): boolean => typed.length <= 200 && mailShape.test(typed);
export type GiveWay = {
  readonly channel: Channel | undefined;
  /** As typed: a number or an address; not for a card. */
  readonly to: string;
  /** 'told' = a colleague tells a code; 'sms' = a fresh one goes to `codeTo` each time. */
  readonly codeBy: 'told' | 'sms' | undefined;
  readonly codeTo: string;
};
export type CheckedWay = { readonly channel: Channel; readonly to: string | null; readonly codeTo: string | null };
type Fault = { readonly code: string; readonly field: string };
type Bounds = { readonly shielded: boolean; readonly sms: boolean; readonly examples?: boolean };

function linkFault({ channel, to }: GiveWay, { shielded, sms, examples }: Bounds): Fault | undefined {
  if (channel === undefined) return { code: 'way-channel', field: 'channel' };
  // Somebody who is in danger shares a telephone with whom they hide from (field finding 9): on paper, hand to hand.
  if (shielded && channel !== 'card') return { code: 'way-shielded', field: 'channel' };
  if (channel === 'sms' && !sms) return { code: 'way-no-sms', field: 'channel' };
  if (channel === 'sms' && !mobileNumber(to, examples)) return { code: 'way-number', field: 'number' };
  if (channel === 'mail' && !isMailAddress(to.trim())) return { code: 'way-mail', field: 'mail' };
  return undefined;
}

/** A code never goes by the way of its link: what is read on a lost telephone is then only half. */
function codeFault({ channel, codeBy, codeTo }: GiveWay, { shielded, sms, examples }: Bounds): Fault | undefined {
  if (channel === 'sms') return undefined;
  if (codeBy === undefined) return { code: 'way-code', field: 'codeBy' };
  if (codeBy === 'told') return undefined;
  if (shielded) return { code: 'way-shielded', field: 'codeBy' };
  if (!sms) return { code: 'way-no-sms', field: 'codeBy' };
  return mobileNumber(codeTo, examples) ? undefined : { code: 'way-number', field: 'codeTo' };
}

/** What was typed as a way that can be given, or what is wrong with it, by field. */
export function checkWay(typed: GiveWay, bounds: Bounds): CheckedWay | readonly Fault[] {
  const faults = [linkFault(typed, bounds), codeFault(typed, bounds)].filter((fault) => fault !== undefined);
  const { channel, to, codeBy, codeTo } = typed;
  if (faults.length > 0 || channel === undefined) return faults;
  return {
    channel,
    to: channel === 'sms' ? (mobileNumber(to, bounds.examples) ?? null) : channel === 'mail' ? to.trim() : null,
    codeTo: channel !== 'sms' && codeBy === 'sms' ? (mobileNumber(codeTo, bounds.examples) ?? null) : null,
  };
}
