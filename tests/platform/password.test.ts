import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#app/platform/password.server.ts";

test("trap 8: argon2id with the memory, passes and lanes that are asked for, and a salt of its own", async () => {
  const [one, two] = await Promise.all([hashPassword("correct horse battery"), hashPassword("correct horse battery")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(two).not.toBe(one);
});

test("the password is known again, however its characters are composed, and no other is", async () => {
  const stored = await hashPassword("密码-e\u0301-１２３４");
  expect(await verifyPassword("密码-é-１２３４", stored)).toBe(true);
  for (const other of ["密码-é-1234", "密码-é-１２３５", "密码-É-１２３４", " 密码-é-１２３４", "密码-é-１２３４x".repeat(20)])
    expect(await verifyPassword(other, stored), other).toBe(false);
  expect(await verifyPassword("", stored)).toBe(false);
});

test.each([null, "", "plain", "$argon2id$v=19$m=1,t=1,p=1$$", "$2b$10$abcdefghijklmnopqrstuv"])("%j lets nobody in", async (stored) => {
  expect(await verifyPassword("anything at all", stored)).toBe(false);
});

test("nobody and somebody take the same work: an unknown address cannot be told by the clock", async () => {
  const stored = await hashPassword("correct horse battery");
  const took = async (run: () => Promise<unknown>) => {
    const started = performance.now();
    for (let i = 0; i < 5; i++) await run();
    return performance.now() - started;
  };
  const [known, unknown] = [await took(() => verifyPassword("wrong", stored)), await took(() => verifyPassword("wrong", null))];
  expect(unknown).toBeGreaterThan(known / 4);
});

test("trap 8: a flood of sign-ins leaves room for whoever reads", async () => {
  let done = 0;
  const flood = Array.from({ length: 40 }, () => hashPassword("x").then(() => done++));
  await readFile("package.json");
  expect(done).toBeLessThan(20);
  await Promise.all(flood);
});
