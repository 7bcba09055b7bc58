import { expect, test } from "vitest";
import { deviceOf } from "#app/domain/identity/device.ts";
import { demandsFactor } from "#app/domain/identity/factor.ts";
import { type Capacity, capacities, type MemberRole, memberRoles } from "#app/domain/identity/organisation.ts";

const standing = (capacities: Capacity[], role: MemberRole, reviewerId: string | null = null) => ({
  actingFor: { organisationId: "o", name: "示例", status: "registered" as const, capacities, role, membershipId: "m" },
  reviewerId,
});

test("who must have a second factor: by capacity of the house and role in it, whatever the house's status", () => {
  const demanded = Object.fromEntries(capacities.map((capacity) => [capacity, memberRoles.filter((role) => demandsFactor(standing([capacity], role)))]));
  expect(demanded).toEqual({
    demand: ["owner", "approver"],
    supply: [],
    operator: ["owner", "approver", "editor", "viewer"],
    audit: ["owner", "approver", "editor", "viewer"],
  });
  expect(demandsFactor(standing(["supply", "demand"], "approver"))).toBe(true);
  expect(demandsFactor(standing(["supply"], "viewer", "r"))).toBe(true);
  expect([demandsFactor({ actingFor: null, reviewerId: "r" }), demandsFactor({ actingFor: null, reviewerId: null })]).toEqual([true, false]);
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge", "Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome", "Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  ["Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140 Mobile Safari/537.36 MicroMessenger/8.0", "WeChat", "Android"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "macOS"],
  ["curl/8.5.0", null, null],
  ["", null, null],
])("%s reads as %s on %s", (said, browser, system) => {
  expect(deviceOf(said)).toEqual({ browser, system });
});
