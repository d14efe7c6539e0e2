import type { ComponentChildren } from 'preact';
import { type FieldProps, GroupFrame } from './field-frame.tsx';

type Choice = { value: string; label: ComponentChildren; hint?: string | undefined };
export type RadiosProps = FieldProps & {
  choices: readonly Choice[];
  value?: string | undefined;
  /** Next to each other, for short words. */
  flow?: boolean | undefined;
};
export type CheckboxesProps = FieldProps & {
  choices: readonly Choice[];
  values?: readonly string[] | undefined;
  flow?: boolean | undefined;
};

type OneProps = {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  choice: Choice;
  checked: boolean;
  wrong: boolean;
};

function One({ type, name, id, choice, checked, wrong }: OneProps) {
  return (
    <label class="choice">
      <input
        type={type}
        name={name}
        id={id}
        value={choice.value}
        checked={checked}
        aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
      />
      <span>
        {choice.label}
        {choice.hint && <small>{choice.hint}</small>}
      </span>
    </label>
  );
}

/** The id of a choice: the first carries the field's own id, so the error summary lands on it. */
const idOf = (props: FieldProps, index: number) => (props.id ?? props.name) + (index === 0 ? '' : `-${index + 1}`);

/** One choice out of a few, each a card of at least 48 px. Nothing is chosen beforehand unless `value` says so. */
export function Radios(props: RadiosProps) {
  return (
    <GroupFrame {...props}>
      <div class={props.flow ? 'choices choices--flow' : 'choices'}>
        {props.choices.map((choice, index) => (
          <One
            key={choice.value}
            type="radio"
            name={props.name}
            id={idOf(props, index)}
            choice={choice}
            checked={choice.value === props.value}
            wrong={props.error !== undefined}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

/** Any number of choices out of a few; the form sends `name` once for each. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <GroupFrame {...props}>
      <div class={props.flow ? 'choices choices--flow' : 'choices'}>
        {props.choices.map((choice, index) => (
          <One
            key={choice.value}
            type="checkbox"
            name={props.name}
            id={idOf(props, index)}
            choice={choice}
            checked={props.values?.includes(choice.value) ?? false}
            wrong={props.error !== undefined}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
