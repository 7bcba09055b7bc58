import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon, Menu, Search, SlidersHorizontal, Type, UserRound, X } from "lucide-react";

/** The one small set of line icons; always beside words, so none of them speaks to a screen reader. */
const icons = {
  alert: CircleAlert,
  done: CircleCheck,
  clock: Clock,
  info: Info,
  menu: Menu,
  search: Search,
  filter: SlidersHorizontal,
  type: Type,
  remove: X,
  person: UserRound,
} satisfies Record<string, LucideIcon>;

export function Icon({ name }: { name: keyof typeof icons }) {
  const Drawn = icons[name];
  return <Drawn className="icon" aria-hidden="true" strokeWidth={1.75} />;
}
