import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { atEnd } from "#tests/support/endings.ts";

test("the database's own log names what was refused, not the values", async () => {
  const admin = postgres(inject("databases").admin, { max: 1, onnotice: () => {} });
  atEnd(() => admin.end());
  await admin`create temporary table addresses (address text constraint one_address unique)`;
  const insert = () => admin.unsafe("insert into addresses values ('secret@example.com')");
  await insert();
  await expect(insert()).rejects.toMatchObject({ constraint_name: "one_address" });
  const [{ data = "" } = {}] = await admin<{ data: string }[]>`select current_setting('data_directory') as data`;
  const log = readFileSync(join(dirname(data), "log"), "utf8");
  expect(log).toContain("one_address");
  expect(log).not.toContain("secret@example.com");
});
