import { createContext, useContext } from "react";

/** Under which the log has the request that a page answers. */
export const RequestIdContext = createContext<string | undefined>(undefined);
export const useRequestId = () => useContext(RequestIdContext);
