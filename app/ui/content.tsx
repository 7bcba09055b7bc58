import type { ReactNode } from "react";

/** What people wrote, in the language that they wrote it in: Chinese, whatever the interface speaks. */
export const Content = ({ children }: { children: ReactNode }) => <span lang="zh-CN">{children}</span>;

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

/** A number of record: one click selects it whole. */
export const RecordNumber = ({ children }: { children: string }) => <span className="record">{children}</span>;
