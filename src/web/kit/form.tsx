import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ForWhom, forWhomField } from './for-whom.ts';
import { href } from './assets.ts';
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
  /** The address that keeps what is typed, while somebody types (assets/concept.js). The form then has a place `data-said`. */
  keeps?: string | undefined;
  /** By what name this device holds what is typed, until it was sent (assets/houdt.js). Of no young person. The form has a hidden `seen` and a place `data-teruggeven`. */
  holds?: string | undefined;
  /** What the script of Onderweg does with it (assets/onderweg.js). */
  road?: 'write' | 'later' | 'wipe' | undefined;
  /** A passkey is asked when it is sent (assets/passkey.js); without script the form is not shown. It has a hidden `answer` and a place `data-said`. */
  passkey?: { readonly way: 'new' | 'use'; readonly question: string } | undefined;
};

const keeping = (action: string) => ({
  'data-concept': safeHref(action),
  'data-refused': 'Je concept is niet bewaard. Staat er een BSN in, of is de tekst heel lang?',
  'data-failed': 'Je concept is nu niet bewaard. Is er internet?',
});

const asking = ({ way, question }: NonNullable<FormProps['passkey']>) => ({
  'data-passkey': way,
  'data-question': question,
  'data-refused': 'Er kwam geen passkey. Probeer het nog een keer.',
});

/** A form without browser bubbles: the server answers with our own words at the field and in the summary. */
export function Form({
  action,
  children,
  method = 'post',
  hidden = {},
  files,
  inline,
  keeps,
  holds,
  road,
  passkey,
}: FormProps) {
  const forWhom = useContext(ForWhom);
  const form = (
    <form
      action={safeHref(action)}
      method={method}
      class={inline ? undefined : 'form'}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-road={road}
      data-houdt={holds}
      {...(keeps && keeping(keeps))}
      {...(passkey && asking(passkey))}
    >
      {forWhom !== undefined && method === 'post' && <input type="hidden" name={forWhomField} value={forWhom} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
  const script = keeps ? 'concept.js' : holds ? 'houdt.js' : passkey && 'passkey.js';
  if (!script) return form;
  return (
    <>
      {passkey ? <div hidden>{form}</div> : form}
      <script type="module" src={href(script)} />
    </>
  );
}
