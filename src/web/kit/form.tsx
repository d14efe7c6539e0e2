import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ForWhom, forWhomField } from './for-whom.ts';
import { safeHref } from './safe-href.ts';

export type FormProps = {
  action: string;
  children: ComponentChildren;
  method?: 'post' | 'get' | undefined;
  /** Hidden values, such as the token against forged requests. */
  hidden?: Readonly<Record<string, string>> | undefined;
  /** True when the form carries files. */
  files?: boolean | undefined;
  /** One button in a row of buttons: no form layout. */
  inline?: boolean | undefined;
};

/** A form without browser bubbles: the server answers with our own words at the field and in the summary. */
export function Form({ action, children, method = 'post', hidden = {}, files, inline }: FormProps) {
  const forWhom = useContext(ForWhom);
  return (
    <form
      action={safeHref(action)}
      method={method}
      class={inline ? undefined : 'form'}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
    >
      {forWhom !== undefined && method === 'post' && <input type="hidden" name={forWhomField} value={forWhom} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
