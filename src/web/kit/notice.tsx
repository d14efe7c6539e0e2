import { Button } from './button.tsx';
import { Form } from './form.tsx';

export type NoticeProps = {
  text: string;
  tone?: 'good' | 'warn' | 'bad' | undefined;
  /** The way back: a form that posts to `action`. */
  undo?:
    | { action: string; label?: string | undefined; hidden?: Readonly<Record<string, string>> | undefined }
    | undefined;
};

/** What just happened, above the page, with "Ongedaan maken" when that still can be done. Stays until the next page. */
export function Notice({ text, tone = 'good', undo }: NoticeProps) {
  return (
    <div class={`alert alert--${tone} alert--row`} role="status">
      <p>{text}</p>
      {undo && (
        <Form action={undo.action} hidden={undo.hidden} inline>
          <Button>{undo.label ?? 'Ongedaan maken'}</Button>
        </Form>
      )}
    </div>
  );
}
