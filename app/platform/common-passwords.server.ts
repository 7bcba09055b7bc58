import { dictionary } from "@zxcvbn-ts/language-common";

let known: ReadonlySet<string> | undefined;

/** Some 49,000 passwords that leaks have made known, in lower case; bundled, so that none is sent anywhere to be checked. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(dictionary["passwords-common"] as string[]);
  return known;
}
