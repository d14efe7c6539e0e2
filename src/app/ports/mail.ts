/** A mail in plain text. No name of a young person ever stands in one. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation beside the text, as a calendar reads it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};
/** The mail server of the reader says that this address is none: trying again changes nothing. */
export class NotDeliverable extends Error {
  override readonly name = 'NotDeliverable';
}
/** Sends one mail; rejects when it did not go, and then the job is tried again, but for `NotDeliverable`. */
export type SendMail = (mail: Mail) => Promise<void>;
