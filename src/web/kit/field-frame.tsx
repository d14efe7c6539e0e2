import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Kit } from './kit-words.ts';

/** What every field shares. `error` is a full Dutch sentence that says what to do. */
export type FieldProps = {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Fields must be filled in unless this is true; then the label says so. */
  optional?: boolean | undefined;
};

/** The ids of the hint and the error that a control is described by, or undefined when it has neither. */
export function describedBy({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** The aria attributes of a control: its description, whether it is wrong, whether it must be filled in. */
export function ariaOf(props: FieldProps) {
  const id = props.id ?? props.name;
  return {
    'aria-describedby': describedBy({ id, hint: props.hint, error: props.error }),
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-required': props.optional ? undefined : ('true' as const),
  };
}

function LabelText({ label, optional }: { label: string; optional?: boolean | undefined }) {
  const words = useContext(Kit);
  return (
    <>
      {label}
      {optional && <span class="hint"> ({words.optional})</span>}
    </>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint?: string | undefined; error?: string | undefined }) {
  const words = useContext(Kit);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="sr">{words.wrong}: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one control. */
export function FieldFrame({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name;
  return (
    <div class={props.error ? 'field field--wrong' : 'field'}>
      <label for={id}>
        <LabelText label={props.label} optional={props.optional} />
      </label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </div>
  );
}

/** Legend, hint and error around a group of controls; `id` lands on the group so the error summary can point at it. */
export function GroupFrame({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name;
  return (
    <fieldset class={props.error ? 'field field--wrong' : 'field'} aria-describedby={describedBy({ ...props, id })}>
      <legend>
        <LabelText label={props.label} optional={props.optional} />
      </legend>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </fieldset>
  );
}
