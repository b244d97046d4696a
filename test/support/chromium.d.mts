/** Where a Chromium that was fetched into this checkout is written down. */
export const fetchedChromium: string;
export const chromiumFlags: string[];
/** The path of a Chrome or Chromium; `CHROME_PATH` first. */
export function findChromium(): string | undefined;
/** What puppeteer-core is started with. Throws where no Chromium is found. */
export function chromiumOptions(): {
  executablePath: string;
  args: string[];
  headless?: 'shell';
  env: Record<string, string | undefined>;
};
