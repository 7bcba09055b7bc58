import type { LoaderFunctionArgs } from "@remix-run/node";
import { capabilityBranches } from "#app/platform/capability-field.server.ts";

/** All that can be claimed or asked for, branch by branch: for the forms that choose from it. */
export const loader = ({ context }: LoaderFunctionArgs) => Response.json(capabilityBranches(context));
