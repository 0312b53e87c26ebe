"use client";
import { forgetKeys } from "@/components/claim/device-keys";
import { forgetLists } from "@/components/claim/scan-store";
import { forgetPages } from "@/components/offline/kept-pages";
import { buttonClass } from "@/components/ui/button-look";
import { signOutAction } from "@/lib/account/actions";

/** Signs out. What the browser kept goes with it: nobody who uses it later can look into the wallet or show its passes. */
export function SignOut({ look = "menu" }: { look?: "menu" | "button" }) {
  async function leave() {
    await Promise.allSettled([forgetPages(), forgetKeys(), forgetLists()]);
    await signOutAction();
  }
  return (
    <form action={leave}>
      <button
        type="submit"
        className={
          look === "button"
            ? buttonClass("secondary")
            : "hover:bg-sunken flex min-h-11 w-full items-center rounded-lg px-3 text-sm"
        }
      >
        Sign out
      </button>
    </form>
  );
}
