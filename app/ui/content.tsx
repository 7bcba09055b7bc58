import type { ReactNode } from "react";
import { getLocale } from "#app/i18n/generated/runtime.js";

/** What people wrote, in the language that they wrote it in: Chinese, whatever the interface speaks. */
export const Content = ({ children }: { children: ReactNode }) => <span lang="zh-CN">{children}</span>;

/** From one Chinese sign to the last that no Latin letter parts from it. */
const chinese = /([\p{Script=Han}\u3000-\u303f\uff00-\uff60](?:[^\p{Script=Latin}]*[\p{Script=Han}\u3000-\u303f\uff00-\uff60])?)/u;

/** A sentence of ours with words of somebody else in it: in an English one, the Chinese is marked. */
export const Sentence = ({ children }: { children: string }) =>
  getLocale() === "en" && chinese.test(children)
    ? // the split leaves ours at the even places, theirs at the odd ones
      children.split(chinese).map((words, i) => (i % 2 === 1 ? <Content key={i}>{words}</Content> : words))
    : children;

/** For the element that holds the words, where nothing can be put around them. */
export const languageOf = (words: string) => (/\p{Script=Han}/u.test(words) ? { lang: "zh-CN" } : {});

/** Plain text of several paragraphs. */
export const Prose = ({ text }: { text: string }) => (
  <div className="prose" lang="zh-CN">
    {text
      .split(/\n+/u)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph, place) => (
        <p key={`${place} ${paragraph}`}>{paragraph}</p>
      ))}
  </div>
);

/** Chinese sentences stand without a space between them. */
export const betweenSentences = () => (getLocale() === "en" ? " " : "");

/** A number of record: one click selects it whole. */
export const RecordNumber = ({ children }: { children: string }) => <span className="record">{children}</span>;
