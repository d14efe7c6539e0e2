import { Field } from './field.tsx';

export type CodeFieldProps = {
  /** Where the code came from, for who reads it. */
  hint?: string | undefined;
  label?: string | undefined;
  /** Only where more than the code is asked: what was typed stands there again. */
  value?: string | undefined;
  error?: string | undefined;
};

/** The six digits that open a link: one look, and one name, wherever they are asked. */
export const CodeField = ({ label = 'Code van zes cijfers', ...props }: CodeFieldProps) => (
  <Field name="code" label={label} size="s" inputMode="numeric" autocomplete="one-time-code" {...props} />
);
