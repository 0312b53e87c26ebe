"use client";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-reply";

/** Asks before something is done: says what will be gone, or what else it needs, then does it. */
export function Confirm<Value>({
  opener,
  openerLook = "secondary",
  title,
  children,
  action,
  fields,
  confirm,
  look = "danger",
}: {
  opener: ReactNode;
  openerLook?: ButtonLook;
  title: string;
  /** What happens, in words; fields may stand here too. */
  children: ReactNode;
  action: FormAction<Value>;
  /** Hidden fields. */
  fields: Readonly<Record<string, string>>;
  /** The confirming button's words. */
  confirm: string;
  /** How it looks: alarming unless told. */
  look?: ButtonLook;
}) {
  return (
    <Dialog opener={opener} openerLook={openerLook} title={title}>
      {(close) => (
        <ActionForm action={action} label={title} onDone={close}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="grid gap-3 text-sm leading-6">{children}</div>
          <SubmitButton look={look}>{confirm}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
