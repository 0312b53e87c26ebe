import { readFileSync } from "node:fs";

/** @param {number} pid @returns {number | null} its parent, where the system tells */
function parentOf(pid) {
  try {
    // After the program's name, which is in brackets and may hold anything: state, parent.
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    return Number(afterName.split(" ")[1]);
  } catch {
    return null;
  }
}

/**
 * Calls `gone` once the npm that started this process is no more. npm starts it by a shell, hands no signal through that
 * shell, and says nothing when it is killed. Watches nothing when npm did not start this process.
 * @param {() => void} gone
 */
export function whenStarterIsGone(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    gone();
  }, 300);
  timer.unref();
}
