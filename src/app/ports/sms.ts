/** A short text to a telephone. No name ever stands in one, and nothing that tells what it is about. */
export type Sms = { readonly to: string; readonly text: string };
/** Sends one; rejects when it did not go, and then the job is tried again. */
export type SendSms = (sms: Sms) => Promise<void>;
