/** Where files are kept, under names that the server makes. */
export interface FileStore {
  /** Takes over the file at `path`. */
  put(key: string, path: string): Promise<void>;
  /** Its bytes; null where there is none. */
  open(key: string): Promise<ReadableStream<Uint8Array> | null>;
  remove(key: string): Promise<void>;
  /** Every key, with when it was written. */
  list(): AsyncIterable<{ key: string; at: Date }>;
}
