import type { MetaFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { titleOr } from "#app/ui/error-boundary.tsx";

/** Between the frame and every page: what is refused here, also to a form that was sent, keeps the frame with the reader's name and type size. */
export { ErrorBoundary } from "#app/ui/error-boundary.tsx";

export const meta: MetaFunction = ({ error }) => titleOr(error);

export default function Framed() {
  return <Outlet />;
}
