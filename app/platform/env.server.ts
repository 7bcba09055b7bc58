import { z } from "zod";

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
    MIGRATION_DATABASE_URL: database.optional(),
    DATA_DIRECTORY: z.string().min(1).default(".data"),
    DEMO: flag.optional(),
    /** Address of the one proxy whose X-Forwarded-* headers are believed. */
    TRUSTED_PROXY: z.string().optional(),
    SESSION_IDLE_MINUTES: whole(5, 720).default(30),
    SESSION_ABSOLUTE_HOURS: whole(1, 72).default(12),
    COUNT_QUERIES: flag.default(false),
    FOOTER_SPONSOR: text,
    FOOTER_OPERATOR: text,
    FOOTER_CONTACT: text,
    FOOTER_ICP: text,
    FOOTER_POLICE: text,
    FOOTER_ACCESSIBILITY_URL: text,
  })
  .transform((env) => ({ ...env, DEMO: env.DEMO ?? env.DATABASE_URL === undefined }))
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
