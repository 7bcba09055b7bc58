/** What a browser calls itself, for its person to recognise; null where it says nothing known. Order matters: each names those it resembles. */
const browsers: [name: string, sign: RegExp][] = [
  ["WeChat", /MicroMessenger\//],
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\/|Opera/],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|CriOS\//],
  ["Safari", /Version\/.*Safari\//],
];

const systems: [name: string, sign: RegExp][] = [
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X|Macintosh/],
  ["Linux", /Linux|X11/],
];

const first = (list: [name: string, sign: RegExp][], said: string) => list.find(([, sign]) => sign.test(said))?.[0] ?? null;

export const deviceOf = (userAgent: string) => ({ browser: first(browsers, userAgent), system: first(systems, userAgent) });
