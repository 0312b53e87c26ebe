"use client";
import { Moon, Sun } from "lucide-react";
import { themeKey } from "@/components/ui/theme";

/** Changes between light and dark and keeps the choice in this browser. */
export function ThemeToggle() {
  const toggle = () => {
    const root = document.documentElement;
    const next = root.dataset.theme === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem(themeKey, next);
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
