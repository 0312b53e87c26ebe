"use client";
import { Moon, Sun } from "lucide-react";
import { themeKey } from "@/components/ui/theme";

/** Changes between light and dark and keeps the choice in this browser; the system's own theme is followed, not kept. */
export function ThemeToggle() {
  const toggle = () => {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    if (next === system) delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === system) localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, next);
    } catch {
      // Storage may be closed; the choice then lasts for this page.
    }
  };
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label="Change between light and dark"
      className="text-ink hover:bg-sunken inline-flex size-11 items-center justify-center rounded-lg"
    >
      <Moon aria-hidden className="size-5 dark:hidden" />
      <Sun aria-hidden className="hidden size-5 dark:block" />
    </button>
  );
}
