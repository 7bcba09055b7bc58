import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { FormHTMLAttributes } from "react";
import { forHouse, withQuery } from "#app/paths.ts";
import type { FrameProps } from "./frame.tsx";

/**
 * Where a form is sent that is done for a house and names no thing of it: the address says for which its page was opened, as its reader may have gone
 * on for another in another tab, or joined a second one there.
 */
export function useForHouse(action?: string) {
  const { pathname, search } = useLocation();
  const frame = useRouteLoaderData("root") as Pick<FrameProps, "person"> | undefined;
  const houses = frame?.person?.houses ?? [];
  const present = houses.find((house) => house.present);
  return present ? withQuery(action ?? pathname + search, { [forHouse]: present.membershipId }) : action;
}

export const HouseForm = ({ action, ...rest }: Omit<FormHTMLAttributes<HTMLFormElement>, "method"> & { action?: string }) => (
  <form method="post" action={useForHouse(action)} {...rest} />
);
