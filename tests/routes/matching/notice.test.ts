import { beforeAll, describe, expect, test } from "vitest";
import { engineWeights } from "#app/domain/matching/engine/weights.ts";
import { evidenceLevels } from "#app/domain/product/evidence.ts";
import { paths } from "#app/paths.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

describe("the ranking notice", () => {
  test("tells everybody the engine's own figures", async () => {
    const { status, text, html } = await app.visitor.get(paths.rankingNotice());
    expect(status).toBe(200);
    const factors = [...html.matchAll(/data-label="系数" class="figure">(\d\.\d\d)</g)].map(([, factor]) => Number(factor));
    const { importance, worth, evidence } = engineWeights;
    expect(factors).toEqual([
      importance.must,
      importance.should,
      importance.could,
      worth.same,
      worth.narrower,
      worth.broader,
      worth.sibling,
      ...evidenceLevels.map((level) => evidence[level]),
    ]);
    expect(text).toContain(`得分只余 ${engineWeights.uncoveredMust * 100}%`);
    expect(text).toContain(`至多使得分提高 ${engineWeights.catalogue * 100}%`);
    expect(text).toContain(`至多占 ${engineWeights.latent.most * 100}%`);
  });

  test("says what never enters, cites the rules, and leads to lists that are not ranked", async () => {
    const { text, html } = await app.visitor.get(paths.rankingNotice());
    for (const words of ["付费", "热度", "企业规模", "地区", "奖项"]) expect(text.slice(text.indexOf("什么从不进入"))).toContain(words);
    for (const words of ["算法推荐管理规定》第十六条", "第十七条", "《个人信息保护法》第二十四条", "《政府采购法实施条例》第二十条"])
      expect(text).toContain(words);
    for (const href of [`${paths.products()}?sort=name`, `${paths.scenarios()}?sort=newest`]) {
      expect(html).toContain(`href="${href}"`);
      expect((await app.visitor.get(href)).status).toBe(200);
    }
  });

  test("is linked from every page's foot, and speaks English", async () => {
    expect((await app.visitor.get(paths.home())).html).toContain(`href="${paths.rankingNotice()}"`);
    const { text } = await app.visitor.get(`${paths.rankingNotice()}?lang=en`);
    expect(text).toContain("What never enters");
    expect(text).not.toMatch(/NaN|undefined|\[object/);
  });
});
