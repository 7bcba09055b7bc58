import { mocks } from "#tests/mocks/index.ts";
import { atEnd } from "./endings.ts";

/** For tests that speak over sockets of their own: the mocks would read what is sent as HTTP of one reading, and stand between. Called in `beforeAll`. */
export function pastMocks() {
  mocks.close();
  atEnd(() => mocks.listen());
}
