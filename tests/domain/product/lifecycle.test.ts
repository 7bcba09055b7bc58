import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ProductStatus, productEvents, productLifecycle, productStatuses } from "#app/domain/product/lifecycle.ts";
import { canEdit } from "#app/domain/product/policy.ts";
import { nextStatus } from "#app/domain/shared/lifecycle.ts";

describe("a product's life", () => {
  test("every way from one status to another", () => {
    const ways = productStatuses.flatMap((status) =>
      productEvents.flatMap((event) => {
        const next = nextStatus(productLifecycle, status, event);
        return next ? [`${status} ${event} ${next}`] : [];
      }),
    );
    expect(ways).toEqual([
      "draft publish listed",
      "draft discard discarded",
      "listed retire retired",
      "listed take-down taken-down",
      "retired relist listed",
      "taken-down restore listed",
    ]);
  });

  test("whatever happens, a listed product is never a draft again, and what was discarded stays so", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...productEvents), { maxLength: 20 }), (events) => {
        const lived: ProductStatus[] = ["draft"];
        for (const event of events) lived.push(nextStatus(productLifecycle, lived.at(-1) ?? "draft", event) ?? lived.at(-1) ?? "draft");
        const listed = lived.indexOf("listed");
        const over = lived.indexOf("discarded");
        if (listed >= 0) expect(lived.slice(listed).some((status) => status === "draft" || status === "discarded")).toBe(false);
        if (over >= 0) expect(new Set(lived.slice(over))).toEqual(new Set(["discarded"]));
      }),
    );
  });

  test("what was taken down waits: only restoring leads out, and nothing of it is edited", () => {
    expect(productEvents.filter((event) => nextStatus(productLifecycle, "taken-down", event))).toEqual(["restore"]);
    expect(productStatuses.filter(canEdit)).toEqual(["draft", "listed", "retired"]);
  });
});
