import { z } from "zod";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const text = z.string().trim().default("");

const schema = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    HOST: z.string().default("127.0.0.1"),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https?$/, error: "an http or https address" })
      .transform((value) => new URL(value).origin)
      .optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "a postgres:// address")
      .optional(),
    MIGRATION_DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "a postgres:// address")
      .optional(),
    DATA_DIRECTORY: z.string().min(1).default(".data"),
    DEMO: flag.optional(),
    /** Address of the one proxy whose X-Forwarded-* headers are believed. */
    TRUSTED_PROXY: z.string().optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(30),
    SESSION_ABSOLUTE_HOURS: z.coerce.number().int().min(1).max(72).default(12),
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
    error: "a demonstration is for this machine alone: no https address while DEMO is on",
  })
  .refine(({ DEMO, HOST }) => !DEMO || ["127.0.0.1", "::1", "localhost"].includes(HOST), {
    path: ["HOST"],
    error: "a demonstration listens on 127.0.0.1 only",
  });

export type Env = z.infer<typeof schema>;

/** The address that people type. */
export const originOf = ({ PUBLIC_ORIGIN, HOST, PORT }: Pick<Env, "PUBLIC_ORIGIN" | "HOST" | "PORT">) => PUBLIC_ORIGIN ?? `http://${HOST}:${PORT}`;

/** Every variable that the app reads; `.env.example` lists the same. */
export const variables = Object.keys(schema.in.shape);

export class EnvironmentProblem extends Error {}

/** Reads and validates the configuration; an empty variable counts as unset. Throws one line that names the variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const result = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new EnvironmentProblem(`${issue?.path.join(".")}: ${issue?.message}`);
}
