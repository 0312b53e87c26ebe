import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser for tests: the system's Chromium, else Playwright's own if it was installed; null when there is neither. */
export function findChromium(): string | null {
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** What to tell somebody whose machine has no browser. */
export const howToGetChromium =
  "There is no Chromium on this machine. Get one with `apt-get install chromium` or `npx playwright install chromium`.";
