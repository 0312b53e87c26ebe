"use client";
import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "@/components/ui/button-look";

/** Sends the form around it. While the answer is awaited it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  look = "primary",
  wide = false,
  pending: pendingText,
  disabled = false,
  name,
  value,
}: {
  children: ReactNode;
  look?: ButtonLook;
  wide?: boolean;
  /** What the button says while it waits; its own text unless told. */
  pending?: string;
  disabled?: boolean;
  name?: string;
  value?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={disabled}
      // Not disabled while it waits: a disabled button loses the focus.
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClass(look, wide)}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />}
      {pending && pendingText ? pendingText : children}
    </button>
  );
}
