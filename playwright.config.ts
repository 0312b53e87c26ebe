import { defineConfig } from "@playwright/test";
import { findChromium } from "./bin/chromium.ts";
import { cameraFile } from "./e2e/fixtures/app-camera.ts";

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
// Chromium's own sandbox refuses to run as root.
const flags = process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
const camera = [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${cameraFile}`,
];

const executablePath = findChromium();
const launch = (args: string[]) => ({
  launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
});

export default defineConfig({
  testDir: "e2e",
  // Tests of the counterpart servers themselves are unit tests.
  testMatch: "*.spec.ts",
  outputDir: ".cache/test-results/e2e",
  globalSetup: "./e2e/fixtures/app-setup.ts",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/test-results/e2e.json" }]],
  use: {
    trace: "retain-on-failure",
    screenshot: "off",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    { name: "chromium", grepInvert: /@camera/, use: launch(flags) },
    // A test tagged @camera sees, as its camera, what it writes to `cameraFile`; there is one such file, so one at a time.
    { name: "camera", grep: /@camera/, workers: 1, use: launch([...flags, ...camera]) },
  ],
});
