"use client";
import type { ComponentProps, ReactNode } from "react";
import { useField } from "@/components/ui/form-state";

const box =
  "w-full rounded-lg border border-line-strong bg-card px-3 py-2.5 text-base text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-danger";

interface Named {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Marks the field as one that may stay empty. */
  optional?: boolean;
}

type FieldState = ReturnType<typeof useField>;

function Frame({
  field,
  label,
  hint,
  optional,
  children,
}: Omit<Named, "name"> & { field: FieldState; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={field.id} className="text-sm font-medium">
        {label}
        {optional && <span className="text-muted font-normal"> (optional)</span>}
      </label>
      {hint && (
        <p id={field.hintId} className="text-muted text-sm leading-5">
          {hint}
        </p>
      )}
      {children}
      {field.error && (
        <p id={field.errorId} className="text-danger text-sm font-medium">
          {field.error}
        </p>
      )}
    </div>
  );
}

function described(field: FieldState, hint: ReactNode) {
  const ids = [hint ? field.hintId : "", field.error ? field.errorId : ""].filter(Boolean).join(" ");
  return {
    id: field.id,
    "aria-invalid": field.error ? (true as const) : undefined,
    "aria-describedby": ids || undefined,
  };
}

/** One line of text, a number, a date … by `type`. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  suffix,
  ...input
}: Named & { defaultValue?: string | number | undefined; suffix?: ReactNode } & Omit<
    ComponentProps<"input">,
    "name" | "defaultValue" | "className" | "id"
  >) {
  const field = useField(name, defaultValue);
  return (
    <Frame field={field} label={label} hint={hint} optional={optional ?? false}>
      <div className="flex items-center gap-2">
        <input
          key={field.round}
          {...input}
          {...described(field, hint)}
          name={name}
          required={!optional}
          defaultValue={field.value}
          className={box}
        />
        {suffix && <span className="text-muted shrink-0 text-sm">{suffix}</span>}
      </div>
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 4,
  maxLength,
  autoComplete,
}: Named & {
  defaultValue?: string | undefined;
  rows?: number;
  maxLength?: number;
  autoComplete?: string;
}) {
  const field = useField(name, defaultValue);
  return (
    <Frame field={field} label={label} hint={hint} optional={optional ?? false}>
      <textarea
        key={field.round}
        {...described(field, hint)}
        name={name}
        rows={rows}
        maxLength={maxLength}
        autoComplete={autoComplete}
        required={!optional}
        defaultValue={field.value}
        className={box}
      />
    </Frame>
  );
}

/** One of a few; an empty `value` is "none". */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  options,
}: Named & {
  defaultValue?: string | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  const field = useField(name, defaultValue);
  return (
    <Frame field={field} label={label} hint={hint} optional={optional ?? false}>
      <select
        key={field.round}
        {...described(field, hint)}
        name={name}
        required={!optional}
        defaultValue={field.value}
        className={box}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
