declare module "pino-roll" {
  import type { DestinationStream } from "pino";

  interface Settings {
    file: string;
    frequency: "daily";
    dateFormat: string;
    extension: string;
    mkdir: boolean;
    mode: number;
    limit: { count: number; removeOtherLogFiles: boolean };
  }
  type Stream = DestinationStream & { once(event: "close", then: () => void): void; end(): void };
  export default function roll(settings: Settings): Promise<Stream>;
}
