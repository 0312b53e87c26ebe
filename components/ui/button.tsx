import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-look";

/** A button that does something on the page; inside forms use SubmitButton. */
export function Button({
  look = "secondary",
  wide = false,
  ...rest
}: { look?: ButtonLook; wide?: boolean } & Omit<ComponentProps<"button">, "className">) {
  return <button type="button" {...rest} className={buttonClass(look, wide)} />;
}

/** A link that looks like a button. */
export function ButtonLink<Path extends string>({
  href,
  look = "secondary",
  wide = false,
  children,
}: {
  href: Route<Path>;
  look?: ButtonLook;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={buttonClass(look, wide)}>
      {children}
    </Link>
  );
}
