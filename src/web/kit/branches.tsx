import type { ComponentChildren } from 'preact';
import { type FieldProps, GroupFrame } from './field-frame.tsx';

export type Branch = {
  value: string;
  label: string;
  hint?: string | undefined;
  /** The fields and the button that belong to this choice; null = none. */
  children: ComponentChildren;
};
export type BranchesProps = FieldProps & { branches: readonly Branch[]; value?: string | undefined };

/**
 * One choice out of a few, each with fields of its own that open under it when it is chosen: by style alone, so that it
 * works without script; a browser that cannot do that shows all fields. Nothing is chosen unless `value` says so.
 */
export function Branches(props: BranchesProps) {
  const { name, branches, value } = props;
  return (
    <GroupFrame {...props}>
      <div class="choices">
        {branches.map((branch, index) => (
          <div class="branch stack-s" key={branch.value}>
            <label class="choice">
              <input
                type="radio"
                name={name}
                id={(props.id ?? name) + (index === 0 ? '' : `-${index + 1}`)}
                value={branch.value}
                checked={branch.value === value}
              />
              <span>
                {branch.label}
                {branch.hint && <small>{branch.hint}</small>}
              </span>
            </label>
            {branch.children !== null && <div class="details__body stack">{branch.children}</div>}
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
