/** How a state is looked at. Heights are of the window: a picture is as long as the page. */
export interface Look {
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const wide = {width: 1280, height: 800};
const phone = {width: 320, height: 640};

export const looks: Readonly<Record<string, Look>> = {
  light: {lang: 'en', scheme: 'light', ...wide},
  dark: {lang: 'en', scheme: 'dark', ...wide},
  phone: {lang: 'kk', scheme: 'light', ...phone}, // Kazakh words are the longest of ours
  rtl: {lang: 'ar', scheme: 'light', ...wide},
};
