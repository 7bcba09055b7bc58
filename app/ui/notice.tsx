import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

/** `done` after something happened, `warning` before something may; else for information. */
export const Notice = ({ kind = "info", children }: { kind?: "info" | "done" | "warning"; children: ReactNode }) => (
  <div className={kind === "info" ? "notice" : `notice ${kind}`} {...(kind === "done" && { role: "status" })}>
    <Icon name={kind === "done" ? "done" : kind === "warning" ? "alert" : "info"} />
    <div>{children}</div>
  </div>
);

/** What this place is for, why it is empty, what to do next. */
export const EmptyState = ({ title, heading: Heading = "h2", children }: { title: string; heading?: "h2" | "h3"; children?: ReactNode }) => (
  <div className="empty">
    <Heading>{title}</Heading>
    {children}
  </div>
);
