import { z } from "zod";
import { factorLimits } from "#app/domain/identity/factor.ts";
import { once, text } from "#app/platform/form-fields.server.ts";

/** What a browser's passkey answered; nobody types it, and what does not hold is said as a whole. */
const answer = () => once((typed) => (typeof typed === "string" ? typed : ""), z.string().max(20_000).catch(""));

export const passkeyForm = () => z.object({ answer: answer() });

/** … of a new one, with what its owner calls it. */
export const newPasskeyForm = () => z.object({ answer: answer(), name: text({ most: factorLimits.passkeyName }) });
