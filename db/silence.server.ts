import { connect as dial, type Socket } from "node:net";

/** How a pool notices a server that has gone silent. */
export interface Patience {
  /** Between two looks at what has been heard, in milliseconds. */
  look: number;
  /** So many looks without a greeting end an attempt to connect. */
  greeting: number;
  /** So many looks without a word: longer than any statement may take. */
  silence: number;
}

interface Reached {
  host: string[];
  port: number[];
  path?: string | undefined;
}

/**
 * The driver has no deadline for an answer: a connection whose server has gone (a machine that was switched off, a network that swallows what is
 * sent) would count as busy until the kernel gives it up, a quarter of an hour later. So sockets are counted by what they hear, in looks and not by
 * the clock: a process that was busy has not looked.
 */
export function watchSilence({ look, greeting, silence }: Patience) {
  const heard = new Map<Socket, { bytes: number; looks: number }>();
  let dialled = 0;
  const timer = setInterval(() => setImmediate(lookAround), look).unref();

  // after what has arrived was read: that is what `setImmediate` waits for
  function lookAround() {
    for (const [socket, last] of heard) {
      const { bytesRead: bytes } = socket;
      if (socket.destroyed) heard.delete(socket);
      else if (bytes !== last.bytes) heard.set(socket, { bytes, looks: 0 });
      else if (++last.looks >= greeting && bytes === 0) socket.destroy();
    }
  }

  return {
    /** Opens a connection for the driver. */
    socket({ host, port, path }: Reached): Socket {
      const at = dialled++ % host.length;
      const socket = path ? dial(path) : Object.assign(dial(port[at] ?? 5432, host[at]), { host: host[at], port: port[at] });
      heard.set(socket, { bytes: 0, looks: 0 });
      return socket;
    },
    /**
     * Gives up every connection that has not said a word for longer than any statement may take; to be called when an answer is overdue. Who waits
     * for one is refused, and the pool opens others.
     */
    dropSilent() {
      for (const [socket, { looks }] of heard) if (looks >= silence) socket.destroy();
    },
    close: () => clearInterval(timer),
  };
}
