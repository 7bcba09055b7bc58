import { isIP } from "node:net";
import { z } from "zod";
import { passwordProfiles } from "#app/domain/identity/password.ts";
import { digestAlgorithms } from "#app/domain/record/record-row.ts";

const flag = z.enum(["true", "false"], { error: "true or false" }).transform((value) => value === "true");
const whole = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};
const database = z.string().regex(/^postgres(ql)?:\/\//, "a postgres:// address");
const text = z.string().trim().default("");

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"], { error: "production, development or test" }).default("production"),
    HOST: z.string().default("127.0.0.1"),
    PORT: whole(0, 65535).default(3000),
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: "an http or https address" })
      .transform((value) => new URL(value).origin)
      .optional(),
    DATABASE_URL: database.optional(),
    BACKGROUND_DATABASE_URL: database.optional(),
    MIGRATION_DATABASE_URL: database.optional(),
    DATA_DIRECTORY: z.string().min(1).default(".data"),
    DEMO: flag.optional(),
    /** Address of the one proxy whose X-Forwarded-* headers are believed. */
    TRUSTED_PROXY: z
      .string()
      .refine((value) => isIP(value) > 0, "an IP address")
      .optional(),
    /** Unset: beside the data. */
    LOG_DIRECTORY: z.string().min(1).optional(),
    LOG_KEEP_DAYS: whole(7, 3650).default(190),
    /** Where people tell of a weakness: for security.txt. */
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "a mailto: or https: address")
      .optional(),
    SESSION_IDLE_MINUTES: whole(5, 720).default(30),
    SESSION_ABSOLUTE_HOURS: whole(1, 72).default(12),
    PASSWORD_PROFILE: z.enum(passwordProfiles, { error: passwordProfiles.join(" or ") }).default("asvs"),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+/, "an smtp:// or smtps:// address")
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>@\p{C}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u, "an e-mail address, or a name and an address in <>")
      .default("安场 Anchang <no-reply@anchang.example>"),
    /** What the record's digests are made with. */
    RECORD_DIGEST: z.enum(digestAlgorithms, { error: digestAlgorithms.join(" or ") }).default("sha256"),
    RECORD_SIGNING_KEY: z.string().optional(),
    /** Ids of former signing keys. */
    RECORD_TRUSTED_KEYS: text.transform((ids) => ids.split(/[\s,]+/).filter(Boolean)),
    RECORD_CHECKPOINT_MAIL: text,
    /** An S3-compatible store for files; unset: the disk, under DATA_DIRECTORY. */
    STORAGE_ENDPOINT: z.url({ protocol: /^https?$/, error: "an http or https address" }).optional(),
    STORAGE_BUCKET: z.string().optional(),
    STORAGE_REGION: z.string().default("us-east-1"),
    STORAGE_ACCESS_KEY_ID: z.string().optional(),
    STORAGE_SECRET_ACCESS_KEY: z.string().optional(),
    /** clamd, by which files are scanned before they are kept. */
    CLAMAV_URL: z
      .string()
      .regex(/^tcp:\/\/[^\s/]+$/, "a tcp:// address")
      .optional(),
    SESSION_OPERATOR_IDLE_MINUTES: whole(5, 720).default(15),
    SESSION_OPERATOR_HOURS: whole(1, 72).default(8),
    /** What second factors are sealed with in the database. */
    FACTOR_KEY: z
      .base64()
      .refine((value) => Buffer.from(value, "base64").length === 32, "32 bytes in base64")
      .optional(),
    COUNT_QUERIES: flag.default(false),
    FOOTER_SPONSOR: text,
    FOOTER_OPERATOR: text,
    FOOTER_CONTACT: text,
    FOOTER_ICP: text,
    FOOTER_POLICE: text,
    FOOTER_ACCESSIBILITY_URL: text,
  })
  .refine((env) => !env.STORAGE_ENDPOINT || (env.STORAGE_BUCKET && env.STORAGE_ACCESS_KEY_ID && env.STORAGE_SECRET_ACCESS_KEY), {
    path: ["STORAGE_ENDPOINT"],
    error: "an address together with STORAGE_BUCKET, STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY",
  })
  .transform((env) => ({ ...env, DEMO: env.DEMO ?? env.DATABASE_URL === undefined }))
  .refine(({ DEMO, SMTP_URL, MAIL_FROM }) => DEMO || !SMTP_URL || !MAIL_FROM.endsWith("@anchang.example>"), {
    path: ["MAIL_FROM"],
    error: "an address of your own where SMTP_URL is set",
  })
  .refine(({ DATABASE_URL, BACKGROUND_DATABASE_URL }) => !DATABASE_URL || BACKGROUND_DATABASE_URL, {
    path: ["BACKGROUND_DATABASE_URL"],
    error: "the address of the role anchang_background, where DATABASE_URL is set",
  })
  .refine(({ DEMO, PUBLIC_ORIGIN }) => !(DEMO && PUBLIC_ORIGIN?.startsWith("https:")), {
    path: ["PUBLIC_ORIGIN"],
    error: "an http address while DEMO is on: a demonstration is for this machine alone",
  })
  .refine(({ DEMO, HOST }) => !DEMO || ["127.0.0.1", "::1", "localhost"].includes(HOST), {
    path: ["HOST"],
    error: "127.0.0.1, ::1 or localhost while DEMO is on: a demonstration is for this machine alone",
  });

export type Env = z.infer<typeof schema>;

/** The address that people type. */
export const originOf = ({ PUBLIC_ORIGIN, HOST, PORT }: Pick<Env, "PUBLIC_ORIGIN" | "HOST" | "PORT">) => PUBLIC_ORIGIN ?? `http://${HOST}:${PORT}`;

/** Every variable that the app reads; `.env.example` lists the same. */
export const variables = Object.keys(schema.in.shape);

export class EnvironmentProblem extends Error {}

/** Reads and validates the configuration; an empty variable counts as unset. Throws one line: the variable, what it was given, what it takes. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const result = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0]);
  throw new EnvironmentProblem(`${name}: given ${shown(source[name])}, takes ${issue?.message}`);
}

/** A value on one line; of an address only how it begins: it may hold a password. */
const shown = (given = "nothing") => (given.includes(":/") ? `${given.slice(0, given.indexOf(":/"))}://…` : JSON.stringify(given.slice(0, 40)));
