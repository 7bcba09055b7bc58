import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** How somebody works a page. */
export interface Hands {
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** A checkbox or one of several radios. */
  tick(box: Locator): Promise<void>;
  pick(list: Locator, value: string): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
  type: (field, text) => field.fill(text),
  tick: (box) => box.check(),
  pick: async (list, value) => void (await list.selectOption(value)),
};

/** Tab, Enter, Space and arrows; texts as an input method hands them over. What has the focus must show it. */
export const keyboard: Hands = {
  async press(target) {
    await reach(target);
    await target.press("Enter");
  },
  async type(field, text) {
    await reach(field);
    if ((await field.getAttribute("type")) === "date") await typeDay(field, text);
    else {
      await field.page().keyboard.press("ControlOrMeta+A");
      await field.page().keyboard.insertText(text);
    }
    expect(await field.inputValue()).toBe(text);
  },
  async tick(box) {
    await reach(box);
    if (await box.isChecked()) return;
    const radio = (await box.getAttribute("type")) === "radio";
    if (!radio || (await isFocused(box))) await box.page().keyboard.press("Space");
    await arrow(box, () => box.isChecked());
  },
  async pick(list, value) {
    await reach(list);
    await list.page().keyboard.press("Home");
    await arrow(list, async () => (await list.inputValue()) === value);
  },
};

/** A day field has parts, in the order of the browser's own language. */
async function typeDay(field: Locator, text: string) {
  const { keyboard: keys } = field.page();
  const [year = "", month = "", day = ""] = text.split("-");
  await keys.type(month + day + year);
  if ((await field.inputValue()) === text) return;
  for (const _ of text) await keys.press("ArrowLeft");
  await keys.type(year);
  await keys.press("ArrowRight");
  await keys.type(month + day);
}

async function arrow(from: Locator, arrived: () => Promise<boolean>) {
  for (let presses = 0; !(await arrived()); presses++) {
    expect(presses, `arrows reach ${from}`).toBeLessThan(60);
    await from.page().keyboard.press("ArrowDown");
  }
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab until the target has the focus, or a radio of its group. */
async function reach(target: Locator) {
  for (let presses = 0; !(await hasFocus(target)); presses++) {
    expect(presses, `Tab reaches ${target}`).toBeLessThan(300);
    await target.page().keyboard.press("Tab");
  }
  expect(await showsFocus(target), `${target} shows the focus`).toBe(true);
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => {
    const focused = document.activeElement;
    const group = element instanceof HTMLInputElement && element.type === "radio" ? element.name : null;
    return element === focused || (group !== null && focused instanceof HTMLInputElement && focused.name === group);
  });

const showsFocus = (target: Locator) =>
  target.page().evaluate(() => {
    const focused = document.activeElement;
    const shown = [focused, focused?.closest("label")].flatMap((element) => (element ? [getComputedStyle(element)] : []));
    return shown.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none");
  });
