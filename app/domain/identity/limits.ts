/** Every limit and duration of accounts, in one place: read by the code and by its tests. */

/** Letters. */
export const mailLimits = {
  /** Attempts at one letter before it is given up. */
  attempts: 10,
  /** Pause after the first attempt, in minutes; doubles with each. Longer than any attempt lasts. */
  firstPauseMinutes: 1,
  /** A letter is not sent later than so many hours after it was written. */
  goodForHours: 72,
  /** That a letter was sent is known so long, in days. */
  rememberedDays: 90,
  /** Most letters that one look for what is due sends. */
  atOnce: 200,
  /** How long the next mail server may take to be reached, to greet, and to say nothing. */
  milliseconds: { connection: 10_000, greeting: 10_000, silence: 20_000 },
} as const;

/** How often something may be done: `free` times at once; from then on a pause follows each time, doubling up to the longest. */
export interface LimitRule {
  /** Part of the key that is counted under. */
  name: string;
  free: number;
  pauseSeconds: number;
  longestSeconds: number;
  /** Forgotten when nothing was counted for so long after the first time or the last pause. */
  windowMinutes: number;
}

const rule = (name: string, free: number, windowMinutes: number, pauseSeconds: number, longestSeconds: number): LimitRule => ({
  name,
  free,
  windowMinutes,
  pauseSeconds,
  longestSeconds,
});

/**
 * The limits. An attempt at signing in counts for the account at the address it comes from, for the account wherever it comes from, and for the
 * address; in a browser that the person has signed in with before, or set the password in by a letter's link, it counts for that browser alone.
 * So nobody elsewhere can lock an owner out.
 */
export const limits = {
  /** One account from one address, in an unknown browser. */
  signIn: rule("sign-in", 5, 60, 30, 900),
  /** One account in a browser it knows. */
  signInKnown: rule("sign-in-known", 10, 60, 30, 900),
  /** One account from everywhere, in unknown browsers. */
  signInAccount: rule("sign-in-account", 50, 60, 60, 900),
  /** One address, whatever the account, in unknown browsers. */
  signInAddress: rule("sign-in-address", 100, 60, 60, 3600),
  /** A signed-in person's present password, asked again, by session: whoever stole one does not hold the others back. */
  presentPassword: rule("present-password", 5, 60, 30, 900),
  /** … by person, in whatever sessions: in browsers that are not known. */
  presentPasswordPerson: rule("present-password-person", 50, 60, 60, 900),
  /** A code of a second factor: in a known browser by that browser, else by person and address. */
  code: rule("code", 5, 60, 30, 900),
  /** … by person, known browsers and unknown ones each for themselves: whoever knows the password alone has no known one, and keeps nobody out of theirs. */
  codePerson: rule("code-person", 50, 60, 60, 900),
  signUp: rule("sign-up", 20, 60, 60, 3600),
  reset: rule("reset", 20, 60, 60, 3600),
  /**
   * Letters that anybody can have sent to an address, by who asks: a known browser, or a network address. Beyond it none are, and nobody is told.
   * No pause is longer than a link works (a reset's half hour): while it lasts, the link that was sent last still opens, whoever asked for it.
   */
  letters: rule("letters", 3, 120, 600, 1800),
  /**
   * … wherever they are asked from, known browsers apart: at most five at once and one each half hour from then on, for each kind of letter. So strangers
   * have a mailbox sent some fifty in a day, and its owner always holds one that works.
   */
  lettersMailbox: rule("letters-mailbox", 5, 120, 600, 1800),
  /** Pages that a one-time link opens, by address. */
  link: rule("link", 60, 60, 60, 3600),
  /** Searches by address; sends that change something, and files, by person. */
  search: rule("search", 120, 5, 10, 600),
  write: rule("write", 240, 5, 10, 600),
  upload: rule("upload", 60, 60, 30, 900),
} as const;

/** Most passwords that wait to be checked at a time; who comes later is asked to come again. */
export const passwordQueue = 100;

/**
 * Sign-ins and the like, in one process: how many are worked on at once, and wait for it; of them from one address; and apart from them those of people whom the
 * browser, the session or the first step of a sign-in shows to be known. Who comes later is told so, after about so long a pause.
 * Between two the process rests for as long as the first took, or so many milliseconds.
 * Who has waited for `patience` milliseconds is told to come again, well before a request's own time is over.
 */
export const line = { atOnce: 1, waiting: { unknown: 60, known: 20 }, ofOneComer: 5, patience: 8000, pauseMilliseconds: 1500, longestRest: 250 } as const;

/** How long what is sent by mail works. */
export const linkMinutes = { "sign-up": 24 * 60, "password-reset": 30, "email-change": 24 * 60, "email-undo": 72 * 60 } as const;
export type LinkPurpose = keyof typeof linkMinutes;

/** How long a browser is known after its person last signed in there. */
export const knownBrowserDays = 180;
