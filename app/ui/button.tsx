import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "official" | "danger" | "quiet";

const classOf = (look: ButtonLook, compact: boolean) => ["button", look !== "primary" && look, compact && "compact"].filter(Boolean).join(" ");

interface Look {
  look?: ButtonLook;
  compact?: boolean;
}

export const Button = ({ look = "primary", compact = false, type = "submit", ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Look) => (
  <button type={type} className={classOf(look, compact)} {...rest} />
);

export const ButtonLink = ({ href, look = "primary", compact = false, children }: { href: string; children: ReactNode } & Look) => (
  <a href={href} className={classOf(look, compact)}>
    {children}
  </a>
);

/** A transition: a POST to a noun, as a button. */
export const PostButton = ({
  action,
  fields = {},
  children,
  ...look
}: { action: string; fields?: Record<string, string | number>; children: ReactNode } & Look) => (
  <form method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button {...look}>{children}</Button>
  </form>
);
