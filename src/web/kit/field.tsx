import { ariaOf, FieldFrame, type FieldProps } from './field-frame.tsx';

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  /** More than one makes it a text area. */
  rows?: number | undefined;
  /** A password is never sent back to show again. */
  type?: 'text' | 'email' | 'tel' | 'password' | undefined;
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  autocomplete?: string | undefined;
  maxLength?: number | undefined;
  /** s: a number or code, m: a name, l (default): a sentence. */
  size?: 's' | 'm' | 'l' | undefined;
  /** What is typed is in another language than the page. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
};

/** A text field or text area with label, hint and error; never with browser validation. */
export function Field(props: TextFieldProps) {
  return (
    <FieldFrame {...props}>
      <Control {...props} />
    </FieldFrame>
  );
}

function Control(props: TextFieldProps) {
  const { name, value, rows = 1, type, size = 'l', maxLength, inputMode } = props;
  const shared = {
    class: size === 'l' ? 'input' : `input input--${size}`,
    id: props.id ?? name,
    name,
    maxLength,
    lang: props.lang,
    dir: props.dir,
    ...ariaOf(props),
  };
  if (rows > 1) return <textarea {...shared} rows={rows} value={value} />;
  const line = { ...shared, value, inputMode, autoComplete: props.autocomplete };
  // Preact types each kind of input apart, so the kind cannot be a variable.
  if (type === 'email') return <input {...line} type="email" />;
  if (type === 'password') return <input {...line} value="" type="password" />;
  if (type === 'tel') return <input {...line} type="tel" />;
  return <input {...line} type="text" />;
}
