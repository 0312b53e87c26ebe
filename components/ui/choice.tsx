"use client";
import type { ReactNode } from "react";
import { useField } from "@/components/ui/form-state";

/** A box to tick; sends `on`. */
export function CheckboxField({
  name,
  children,
  defaultChecked = false,
}: {
  name: string;
  children: ReactNode;
  defaultChecked?: boolean;
}) {
  const { id, error, errorId, round, returned, typed } = useField(name);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex gap-3 text-sm leading-6">
        <input
          key={round}
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={returned ? typed === "on" : defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          className="accent-leaf mt-1 size-5 shrink-0"
        />
        <span>{children}</span>
      </label>
      {error && (
        <p id={errorId} className="text-danger text-sm font-medium">
          {error}
        </p>
      )}
    </div>
  );
}

/** One of a few, all in view. */
export function RadioGroup({
  name,
  label,
  options,
  defaultValue,
}: {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[];
  defaultValue?: string;
}) {
  const { id, error, errorId, round, value } = useField(name, defaultValue);
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.value} htmlFor={`${id}-${option.value}`} className="flex gap-3 text-sm leading-6">
          <input
            key={round}
            id={`${id}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={value === option.value}
            aria-invalid={error ? true : undefined}
            className="accent-leaf mt-1 size-5 shrink-0"
          />
          <span>
            <span className="font-medium">{option.label}</span>
            {option.hint && <span className="text-muted block">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={errorId} className="text-danger text-sm font-medium">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Any of several; sends the value of each that is ticked, under one name. */
export function CheckboxGroup({
  name,
  label,
  options,
  defaultValues = [],
}: {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly label: ReactNode }[];
  defaultValues?: readonly string[];
}) {
  const { id, error, errorId, round, returned, typed } = useField(name);
  const ticked = returned ? [typed].flat() : defaultValues;
  return (
    <fieldset className="grid gap-1" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="grid max-h-64 gap-1 overflow-y-auto">
        {options.map((option) => (
          <label key={option.value} className="flex gap-3 py-1 text-sm leading-6">
            <input
              key={round}
              type="checkbox"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
              aria-invalid={error ? true : undefined}
              className="accent-leaf mt-0.5 size-5 shrink-0"
            />
            <span className="wrap-anywhere">{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="text-danger text-sm font-medium">
          {error}
        </p>
      )}
    </fieldset>
  );
}
