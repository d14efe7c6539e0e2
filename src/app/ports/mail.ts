/** A mail in plain text. No name of a young person ever stands in one. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation beside the text, as a calendar reads it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};
/** Sends one mail; rejects when it did not go, and then the job is tried again. */
export type SendMail = (mail: Mail) => Promise<void>;
