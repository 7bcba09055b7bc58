import { randomBytes } from "node:crypto";
import postgres from "postgres";

/** Passwords of the three roles; kept beside the data, readable by their user alone. */
export interface RolePasswords {
  owner: string;
  app: string;
  background: string;
}

export const newRolePasswords = (): RolePasswords => ({ owner: password(), app: password(), background: password() });

const password = () => randomBytes(18).toString("base64url");

export interface Provisioned {
  /** For migrations and seeds: owns the database. */
  ownerUrl: string;
  /** For the application: owns nothing, and sees what is published and what belongs to who speaks. */
  appUrl: string;
  /** For what runs by the clock and for the product library: the same rights, all rows. */
  backgroundUrl: string;
}

/** Makes the three roles and the database on a server that is ours, as its superuser; what exists is left as it is. */
export async function provision(superuserUrl: string, database: string, passwords: RolePasswords): Promise<Provisioned> {
  const admin = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    for (const [role, password] of [
      ["anchang_owner", passwords.owner],
      ["anchang_app", passwords.app],
      ["anchang_background", passwords.background],
    ] as const) {
      const [known] = await admin`select from pg_roles where rolname = ${role}`;
      // passwords are base64url: nothing in them needs quoting
      await admin.unsafe(`${known ? "alter" : "create"} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`);
    }
    await admin`grant anchang_app to anchang_background`;
    const [made] = await admin`select from pg_database where datname = ${database}`;
    if (!made) await admin.unsafe(`create database ${database} owner anchang_owner`);
  } finally {
    await admin.end();
  }
  return {
    ownerUrl: urlFor(superuserUrl, "anchang_owner", passwords.owner, database),
    appUrl: urlFor(superuserUrl, "anchang_app", passwords.app, database),
    backgroundUrl: urlFor(superuserUrl, "anchang_background", passwords.background, database),
  };
}

function urlFor(superuserUrl: string, role: string, password: string, database: string) {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
