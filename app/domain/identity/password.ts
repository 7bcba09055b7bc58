/** `mlps` is for owners bound by 等保三级 (GB/T 22239-2019, 8.1.4.1): complexity and rotation beside all else. */
export const passwordProfiles = ["asvs", "mlps"] as const;
export type PasswordProfile = (typeof passwordProfiles)[number];

/** Under `mlps`: kinds of characters that a password must have of four, and days after which it must be changed. */
export const mlps = { kinds: 3, days: 90 };

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

export const kindsIn = (password: string) => kinds.filter((kind) => kind.test(password)).length;

/** Of what the deployment asks for and what the houses of a person ask for: what holds. */
export const strictest = (profiles: readonly PasswordProfile[]): PasswordProfile => (profiles.includes("mlps") ? "mlps" : "asvs");

/** Whether a password that opened the door until now does so no more: it has stood too long, or was set before its profile asked for more kinds. */
export const mustBeReplaced = (profile: PasswordProfile, password: string, { changedAt, now }: { changedAt: Date; now: Date }) =>
  profile === "mlps" && (now.getTime() - changedAt.getTime() >= mlps.days * 86_400_000 || kindsIn(password) < mlps.kinds);

/** A password that is put together from so few known pieces is as weak as they are. */
const fewPieces = 3;
const longestPiece = 40;
/** Shorter words are part of any text. */
const shortestWord = 4;

const rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];
const runs = rows.flatMap((row) => [row, [...row].reverse().join("")]);
const year = /^(19|20)\d\d$/;
const digitLike: Readonly<Record<string, string>> = { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

/** p@ssw0rd reads password. */
const unmasked = (text: string) => text.replace(/[013457@$!]/g, (sign) => digitLike[sign] ?? sign);

const isRepeat = (text: string) => /^(.{1,4}?)\1+$/u.test(text);

/**
 * Whether a password is common, or is put together from a few pieces that anybody would guess: common passwords, runs along the alphabet or the
 * keyboard, repetitions, years, and the words that stand near (`own`: the site, the person's name and address).
 */
export function isGuessable(password: string, { common, own }: { common: ReadonlySet<string>; own: readonly string[] }): boolean {
  const text = password.toLowerCase();
  if (common.has(text)) return true;
  const words = new Set(own.flatMap((one) => [one.toLowerCase(), ...one.toLowerCase().split(/[^\p{L}\p{N}]+/u)]).filter((one) => one.length >= 2));
  const known = (piece: string) =>
    piece.length === 1 ||
    words.has(piece) ||
    words.has(unmasked(piece)) ||
    year.test(piece) ||
    (piece.length >= 3 && (isRepeat(piece) || runs.some((run) => run.includes(piece)))) ||
    (piece.length >= shortestWord && (common.has(piece) || common.has(unmasked(piece))));
  // fewest pieces that make up the text so far
  const fewest = [0];
  for (let end = 1; end <= text.length; end++) {
    let least = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - longestPiece); start < end; start++) {
      const soFar = (fewest[start] ?? 0) + 1;
      if (soFar < least && soFar <= fewPieces && known(text.slice(start, end))) least = soFar;
    }
    fewest.push(least);
  }
  return (fewest[text.length] ?? 0) <= fewPieces || isRepeat(text) || isRepeatOf(text);
}

/** The same thing again and again, however long it is. */
function isRepeatOf(text: string) {
  for (let length = 1; length <= text.length / 2; length++)
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return length < 8;
  return false;
}
