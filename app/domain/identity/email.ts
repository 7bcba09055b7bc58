/** Longest that a mailbox's address may be (RFC 5321, 4.5.3.1.3). */
export const emailLength = 254;

/** One mailbox as mail servers take it: no second one, no name, no blank, no line end can hide in it. */
const mailbox = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u;

export const isEmail = (address: string) => address.length <= emailLength && mailbox.test(address);

/** As addresses are kept and compared. */
export const normaliseEmail = (typed: string) => typed.trim().toLowerCase();
